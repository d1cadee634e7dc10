package io.sallyport.domain.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import java.time.Instant;
import java.util.Set;
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
    Actor ada = signedIn();
    Actor eve = signedIn();
    IdempotencyKey key = IdempotencyKey.of("a");
    Secret body = Secret.of("{}");
    Secret name = new IdempotentRequest(ada, "register", key, body).name();

    assertEquals(name, new IdempotentRequest(ada, "register", key, Secret.of("{ }")).name());
    assertNotEquals(name, new IdempotentRequest(eve, "register", key, body).name());
    Secret ofVisitors = new IdempotentRequest(new Actor.Visitor(), "register", key, body).name();
    assertNotEquals(name, ofVisitors);
    assertEquals(
        ofVisitors, new IdempotentRequest(new Actor.Operator(), "register", key, body).name());
    assertNotEquals(name, new IdempotentRequest(ada, "log in", key, body).name());
    assertNotEquals(
        name, new IdempotentRequest(ada, "register", IdempotencyKey.of("b"), body).name());
  }

  private static Actor signedIn() {
    return new Actor.SignedIn(
        new UserId(UUID.randomUUID()),
        new SessionId(UUID.randomUUID()),
        Set.of(Role.USER),
        IdentityProof.logIn(Instant.EPOCH));
  }

  @Test
  void is_part_of_what_a_body_is_digested_under() {
    Secret body = Secret.of("{}");
    var one = new IdempotentRequest(new Actor.Visitor(), "register", IdempotencyKey.of("a"), body);
    var same = new IdempotentRequest(new Actor.Visitor(), "create", IdempotencyKey.of("a"), body);
    var other =
        new IdempotentRequest(new Actor.Visitor(), "register", IdempotencyKey.of("b"), body);

    assertEquals(one.keyedBody(), same.keyedBody());
    assertNotEquals(one.keyedBody(), other.keyedBody());
    assertFalse(one.toString().contains("{}"));
  }
}
