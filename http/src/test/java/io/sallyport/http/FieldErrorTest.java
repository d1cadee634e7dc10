package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.shared.InvalidValue.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldErrorTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "fullName, /full_name, -, -",
        "owner/fullName, /owner/full_name, -, -",
        "/a~1b/0, /a~1b/0, -, -",
        "'', '', -, -",
        "?limit, -, limit, -",
        "If-Match:, -, -, If-Match",
      })
  void says_where_a_rule_is_broken(String field, String pointer, String parameter, String header) {
    FieldError error = FieldError.of(new Violation(field, "required", "Give one."));

    assertEquals(new FieldError(pointer, parameter, header, "required", "Give one."), error);
  }

  @Test
  void shows_no_more_of_a_name_than_its_beginning_and_no_broken_character() {
    FieldError error = FieldError.of(new Violation("?\ud800" + "a".repeat(200), "c", "d"));

    assertEquals("\ufffd" + "a".repeat(99), error.parameter());
  }

  @Test
  void a_pointer_escapes_the_names_on_its_way() {
    assertEquals("/a~1b/m~0n/3", FieldError.pointer("a/b", "m~n", 3));
  }
}
