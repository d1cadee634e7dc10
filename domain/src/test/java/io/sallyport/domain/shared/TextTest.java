package io.sallyport.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @Test
  void brings_text_to_its_composed_form() {
    assertEquals("\u00E9", Text.nfc("e\u0301"));
    assertEquals("\u00E9", Text.nfc("\u00E9"));
    assertEquals("\u03A9", Text.nfc("\u2126"));
    assertEquals("\uFB01", Text.nfc("\uFB01"), "a ligature is no other form of two letters");
  }

  @Test
  void counts_code_points() {
    assertEquals(0, Text.length(""));
    assertEquals(3, Text.length("abc"));
    assertEquals(2, Text.length("\uD83D\uDE00\uD83D\uDE00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "\uD83D\uDE00", "\u0000", "\uFFFD"})
  void knows_whole_code_points(String text) {
    assertTrue(Text.isWellFormed(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD83Db", "\uD83D\uD83D\uDE00"})
  void knows_halves_of_surrogate_pairs(String text) {
    assertFalse(Text.isWellFormed(text));
    assertFalse(Text.isOneLine(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Ada",
        "\u00C5sa",
        "\u0645\u0631\u064A\u0645",
        "\uD83D\uDE00",
        "a\u200Db"
      })
  void knows_one_line(String text) {
    assertTrue(Text.isOneLine(text));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x01, 0x09, 0x0A, 0x0B, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x2028, 0x2029,
        0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069
      })
  void knows_what_breaks_a_line_or_turns_it_round(int point) {
    assertFalse(Text.isOneLine("a" + Character.toString(point) + "b"));
    assertTrue(Text.isWellFormed(Character.toString(point)));
  }
}
