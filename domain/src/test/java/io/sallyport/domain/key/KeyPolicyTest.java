package io.sallyport.domain.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KeyPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final KeyPolicy POLICY =
      new KeyPolicy(Duration.ofDays(90), MINUTE.multipliedBy(10), Duration.ofHours(1));

  private static SigningKey key(long number, Instant signsFrom) {
    return new SigningKey(
        "kid " + number, KeyAlgorithm.ES256, number, "public", "sealed", signsFrom, signsFrom);
  }

  @Test
  void a_pair_is_due_when_there_is_none() {
    assertTrue(POLICY.isDue(List.of(), NOW));
    assertTrue(new KeyPolicy(Duration.ZERO, MINUTE, MINUTE).isDue(List.of(), NOW));
  }

  @Test
  void a_pair_is_due_early_enough_to_be_known_when_it_signs() {
    List<SigningKey> keys = List.of(key(1, NOW));
    Instant due = NOW.plus(Duration.ofDays(90)).minus(MINUTE.multipliedBy(10));

    assertFalse(POLICY.isDue(keys, due.minusNanos(1)));
    assertTrue(POLICY.isDue(keys, due));
    assertFalse(POLICY.isDue(List.of(key(2, due), key(1, NOW)), due));
  }

  @Test
  void no_pair_is_ever_due_without_a_rotation() {
    var policy = new KeyPolicy(Duration.ZERO, MINUTE, MINUTE);

    assertFalse(policy.isDue(List.of(key(1, NOW)), NOW.plus(Duration.ofDays(36_500))));
  }

  @Test
  void the_newest_pair_signs_that_may() {
    SigningKey old = key(1, NOW.minusSeconds(60));
    SigningKey coming = key(2, NOW.plusSeconds(60));

    assertEquals(Optional.of(old), KeyPolicy.signer(List.of(coming, old), NOW));
    assertEquals(Optional.of(coming), KeyPolicy.signer(List.of(coming, old), coming.signsFrom()));
    assertEquals(Optional.empty(), KeyPolicy.signer(List.of(coming), NOW));
    assertEquals(Optional.empty(), KeyPolicy.signer(List.of(), NOW));
  }

  @Test
  void a_pair_is_outlived_when_its_last_token_is() {
    SigningKey first = key(1, NOW.minusSeconds(60));
    SigningKey second = key(2, NOW);
    SigningKey third = key(3, NOW.plusSeconds(7200));
    List<SigningKey> keys = List.of(third, second, first);
    Instant end = second.signsFrom().plus(Duration.ofHours(1));

    assertEquals(List.of(), POLICY.outlived(keys, end.minusNanos(1)));
    assertEquals(List.of(first), POLICY.outlived(keys, end));
    assertEquals(
        List.of(second, first), POLICY.outlived(keys, third.signsFrom().plus(Duration.ofHours(1))));
    assertEquals(List.of(), POLICY.outlived(List.of(third), NOW.plus(Duration.ofDays(999))));
    assertEquals(List.of(), POLICY.outlived(List.of(), NOW));
  }

  @Test
  void nothing_comes_or_goes_in_the_past() {
    Duration bad = MINUTE.negated();
    assertThrows(IllegalArgumentException.class, () -> new KeyPolicy(bad, MINUTE, MINUTE));
    assertThrows(IllegalArgumentException.class, () -> new KeyPolicy(MINUTE, bad, MINUTE));
    assertThrows(IllegalArgumentException.class, () -> new KeyPolicy(MINUTE, MINUTE, bad));
  }
}
