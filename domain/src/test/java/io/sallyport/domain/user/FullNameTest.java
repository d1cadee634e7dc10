package io.sallyport.domain.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.InvalidValue;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FullNameTest {

  @ParameterizedTest
  @CsvSource({
    "Ada Lovelace,Ada Lovelace",
    "'  Ada  Lovelace ',Ada  Lovelace",
    "Jose\u0301,Jos\u00E9",
    "<b>O'Brien</b>,<b>O'Brien</b>",
    "\u0645\u0631\u064A\u0645,\u0645\u0631\u064A\u0645",
    "\u5C71\u7530\u592A\u90CE,\u5C71\u7530\u592A\u90CE",
    "\u3000\u5C71\u7530\u3000,\u5C71\u7530",
    "\uD83D\uDE80,\uD83D\uDE80",
    "\u0639\u0644\u06CC\u200C\u0631\u0636\u0627,\u0639\u0644\u06CC\u200C\u0631\u0636\u0627",
    "\u0DC1\u0DCA\u200D\u0DBB\u0DD3,\u0DC1\u0DCA\u200D\u0DBB\u0DD3",
    "X,X",
  })
  void keeps_a_name_as_it_is_but_for_its_edges(String typed, String kept) {
    assertEquals(new FullName(kept), FullName.of(typed));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\t\n ", "\u3000"})
  void takes_blanks_for_no_name(@Nullable String typed) {
    assertNull(FullName.of(typed));
  }

  @Tag("ASVS-1.3.3")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada\nLovelace", "Ada\rLovelace", "Ada\tLovelace", "Ada\u0000", "Ada\u001B[31m",
            "Ada\u0085",
        "Ada\u2028Lovelace", "Ada\u2029", "\u202EadA", "Ada\u2069", "Ada\uD83D", "\uDE00Ada"
      })
  void refuses_what_does_not_fit_on_one_line(String typed) {
    var refused = assertThrows(InvalidValue.class, () -> FullName.of(typed));
    assertEquals("invalid_full_name", refused.violations().get(0).code());
  }

  @Tag("ASVS-1.3.3")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada\u200BLovelace",
        "Ada\u200CLovelace",
        "Ada\u200DLovelace",
        "Ad\u00ADa",
        "Ada\u2060",
        "\uFEFFAda",
        "Ada\u034F",
        "Ada\u3164",
        "\u3164",
        "\u115F\u1160",
        "\u2764\uFE0F",
        "\u8FBB\uDB40\uDD00",
        "Jos\uFFFD\uFFFD",
        "\uD83D\uDC69\u200D\uD83D\uDE80",
        "\u200C\u0631\u0636\u0627",
        "\u0639\u0644\u06CC\u200C",
        "\u0639\u0644\u06CC\u200CAda",
        "\u0639\u0644\u06CC\u200C\u200C\u0631"
      })
  void refuses_what_cannot_be_seen_or_was_lost(String typed) {
    var refused = assertThrows(InvalidValue.class, () -> FullName.of(typed));
    assertEquals("invalid_full_name", refused.violations().get(0).code());
  }

  @Test
  void counts_code_points() {
    assertEquals(200, kept("x".repeat(200)).length());
    assertEquals(400, kept("\uD83D\uDE00".repeat(200)).length());
    assertEquals(200, kept("e\u0301".repeat(200)).length());
    assertEquals(200, kept("  " + "x".repeat(200) + "  ").length());
    var tooLong = assertThrows(InvalidValue.class, () -> FullName.of("x".repeat(201)));
    assertEquals(Map.of("max", 200), tooLong.violations().get(0).parameters());
    assertThrows(InvalidValue.class, () -> FullName.of("\uD83D\uDE00".repeat(201)));
    assertThrows(InvalidValue.class, () -> FullName.of("x".repeat(1_000_000)));
  }

  @Test
  void is_the_same_when_read_again() {
    var random = new Random(20_261_123);
    int taken = 0;
    for (int round = 0; round < 20_000; round++) {
      String typed =
          random
              .ints(1 + random.nextInt(6), 0, round % 2 == 0 ? 0x400 : 0x11_0000)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      try {
        FullName name = FullName.of(typed);
        if (name != null) {
          assertEquals(name, FullName.of(name.value()), typed);
          taken++;
        }
      } catch (InvalidValue refused) {
        assertEquals("invalid_full_name", refused.violations().get(0).code());
      }
    }
    assertTrue(taken > 1000, "took only " + taken);
  }

  private static String kept(String typed) {
    FullName name = FullName.of(typed);
    return name == null ? "" : name.value();
  }
}
