package io.sallyport.domain.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.shared.ConstantSecretSource;
import io.sallyport.domain.user.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UseTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final ChallengeId ID = id(1);
  private static final Challenge CHALLENGE =
      new Challenge(
          ID,
          Purpose.REGISTER,
          Recipient.stranger(EmailAddress.of("ada@example.org")),
          "token",
          "code",
          2,
          NOW,
          NOW.plusSeconds(10),
          NOW.plusSeconds(100),
          null);

  private static ChallengeId id(int seed) {
    return ChallengeSecrets.draw(NOW, new ConstantSecretSource(seed)).id();
  }

  private static Use byToken(String digest) {
    return new Use(ID, Purpose.REGISTER, digest, List.of(), NOW);
  }

  private static Use byCode(Instant now, String... digests) {
    return new Use(ID, Purpose.REGISTER, null, List.of(digests), now);
  }

  @Test
  void uses_a_challenge_by_its_token() {
    Challenge used = byToken("token").applyTo(CHALLENGE);

    assertEquals(NOW, used.usedAt());
    assertEquals(2, used.attemptsLeft());
  }

  @Test
  void leaves_a_challenge_as_it_is_for_another_token() {
    assertSame(CHALLENGE, byToken("code").applyTo(CHALLENGE));
  }

  @Test
  void takes_an_attempt_for_every_code_and_uses_the_challenge_by_the_right_one() {
    Challenge wrong = byCode(NOW, "token").applyTo(CHALLENGE);
    Challenge right = byCode(NOW, "under the new key", "code").applyTo(wrong);

    assertNull(wrong.usedAt());
    assertEquals(1, wrong.attemptsLeft());
    assertEquals(NOW, right.usedAt());
    assertEquals(0, right.attemptsLeft());
  }

  @Test
  void compares_no_code_without_an_attempt_and_none_that_has_expired() {
    Challenge exhausted = byCode(NOW, "x").applyTo(byCode(NOW, "x").applyTo(CHALLENGE));

    assertSame(exhausted, byCode(NOW, "code").applyTo(exhausted));
    assertSame(CHALLENGE, byCode(NOW.plusSeconds(10), "code").applyTo(CHALLENGE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void concerns_no_other_challenge_and_none_that_is_over(int which) {
    Use use =
        switch (which) {
          case 0 -> new Use(id(2), Purpose.REGISTER, "token", List.of(), NOW);
          case 1 -> new Use(ID, Purpose.VERIFY_EMAIL, "token", List.of(), NOW);
          case 2 -> new Use(ID, Purpose.REGISTER, "token", List.of(), NOW.plusSeconds(100));
          default -> byToken("token");
        };
    Challenge challenge = which == 3 ? CHALLENGE.ended(NOW) : CHALLENGE;

    assertSame(challenge, use.applyTo(challenge));
  }

  @Test
  void is_by_a_token_or_by_a_code_and_shows_neither() {
    assertThrows(
        IllegalArgumentException.class, () -> new Use(ID, Purpose.REGISTER, null, List.of(), NOW));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Use(ID, Purpose.REGISTER, "token", List.of("code"), NOW));
    assertFalse(byToken("secret digest").toString().contains("secret digest"));
    assertFalse(byCode(NOW.plus(Duration.ZERO), "a digest").toString().contains("a digest"));
  }
}
