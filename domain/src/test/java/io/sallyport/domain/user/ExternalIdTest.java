package io.sallyport.domain.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExternalIdTest {

  @Test
  void is_one_line_taken_as_it_is() {
    assertEquals(" 4711 ", ExternalId.of(" 4711 ").value());
    assertEquals(255, ExternalId.of("\u00e9".repeat(255)).value().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "\u0000"})
  void is_nothing_else(String text) {
    InvalidValue refused = assertThrows(InvalidValue.class, () -> ExternalId.of(text));

    assertEquals("invalid_external_id", refused.violations().get(0).code());
    assertThrows(InvalidValue.class, () -> ExternalId.of("x".repeat(256)));
  }
}
