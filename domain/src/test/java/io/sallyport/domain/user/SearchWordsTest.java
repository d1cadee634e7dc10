package io.sallyport.domain.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.shared.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

  @Test
  void cuts_an_address_and_a_name_alike() {
    assertEquals(
        List.of("ada", "king", "tales", "example", "org"),
        SearchWords.of(" Ada.King+tales@example.org ").words());
    assertEquals(
        List.of("o", "neil", "jr", "of", "the", "x"),
        SearchWords.of("O\u2019Neil, \"Jr\" (of_the-x)").words());
    assertEquals(
        List.of("\u5c71\u7530", "\u592a\u90ce"),
        SearchWords.of("\u5c71\u7530\u3000\u592a\u90ce").words());
  }

  @Test
  void keeps_every_other_character() {
    assertEquals(
        List.of("100%", "a&b", "c:*", "d\\e", "!f|g"),
        SearchWords.of("100% a&b c:* d\\e !f|g").words());
  }

  @Test
  void says_each_word_once_in_nfc_and_in_lower_case() {
    assertEquals(List.of("ren\u00e9"), SearchWords.of("REN\u00c9 ren\u00e9 Rene\u0301").words());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".@-", "a\nb", "a\u0000b", "\ud800", "1 2 3 4 5 6 7 8 9"})
  void refuses_what_holds_no_word_or_too_many(String typed) {
    assertThrows(InvalidValue.class, () -> SearchWords.of(typed));
  }

  @Test
  void takes_eight_words_and_two_hundred_characters() {
    assertEquals(8, SearchWords.of("1 2 3 4 5 6 7 8 8").words().size());
    assertEquals(List.of("x".repeat(200)), SearchWords.of("x".repeat(200)).words());
    assertThrows(InvalidValue.class, () -> SearchWords.of("x".repeat(201)));
  }

  /** A character of music becomes three in NFC, and a word that long is refused by a database. */
  @Test
  void measures_what_is_searched_and_not_what_was_typed() {
    String note = Character.toString(0x1D160);

    assertEquals(1, SearchWords.of(note.repeat(66)).words().size());
    assertThrows(InvalidValue.class, () -> SearchWords.of(note.repeat(67)));
  }
}
