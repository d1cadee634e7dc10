package io.sallyport.domain.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdempotencyKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "!", "~", "0f2a-\"'\\;", "01a207a8-61f1-7763-a5b6-9834dd9b3a40"})
  void is_any_visible_ascii(String text) {
    assertEquals(text, IdempotencyKey.of(text).text().reveal());
    assertFalse(IdempotencyKey.of("0f2a-9834").toString().contains("9834"));
  }

  @Test
  void has_at_most_255_characters() {
    assertEquals(255, IdempotencyKey.of("k".repeat(255)).text().reveal().length());
    assertThrows(InvalidValue.class, () -> IdempotencyKey.of("k".repeat(256)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\n", "\u007f", "\u00e9", "a\u0000"})
  void is_nothing_else(String text) {
    InvalidValue refused = assertThrows(InvalidValue.class, () -> IdempotencyKey.of(text));

    assertEquals("invalid_idempotency_key", refused.violations().get(0).code());
  }

  @Test
  void means_something_else_for_every_operation_and_caller() {
    var ada = new UserId(UUID.randomUUID());
    var eve = new UserId(UUID.randomUUID());
    IdempotencyKey key = IdempotencyKey.of("a");
    Secret body = Secret.of("{}");
    Secret name = new Attempt("register", ada, key, body).name();

    assertEquals(name, new Attempt("register", ada, key, Secret.of("{ }")).name());
    assertNotEquals(name, new Attempt("register", eve, key, body).name());
    assertNotEquals(name, new Attempt("register", null, key, body).name());
    assertNotEquals(name, new Attempt("log in", ada, key, body).name());
    assertNotEquals(name, new Attempt("register", ada, IdempotencyKey.of("b"), body).name());
  }

  @Test
  void keeps_nothing_when_there_is_none() {
    assertTrue(Once.untold().receipt("anything").isEmpty());
  }
}
