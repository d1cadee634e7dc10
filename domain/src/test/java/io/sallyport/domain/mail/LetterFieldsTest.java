package io.sallyport.domain.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.shared.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LetterFieldsTest {

  private static final Secret TEXT = Secret.of("text");

  @ParameterizedTest
  @ValueSource(strings = {"", "Link", "a b", "a\nb", "_a", "a1"})
  void refuse_a_name_that_could_be_mistaken(String name) {
    assertThrows(IllegalArgumentException.class, () -> LetterFields.none().with(name, TEXT));
    assertThrows(
        IllegalArgumentException.class, () -> LetterFields.none().with(name, Instant.EPOCH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\ntwo", "one\rtwo", "one\u2028two", "\uD800"})
  void refuse_a_text_of_more_than_one_line_and_do_not_show_it(String text) {
    assertEquals(
        "The field link is not one line.",
        assertThrows(
                IllegalArgumentException.class,
                () -> LetterFields.none().with("link", Secret.of(text)))
            .getMessage());
  }

  @Test
  void keep_what_they_are_given() {
    LetterFields fields = LetterFields.none().with("link", TEXT).with("asked_at", Instant.EPOCH);

    assertEquals(TEXT, fields.text("link"));
    assertEquals(Instant.EPOCH, fields.instant("asked_at"));
  }
}
