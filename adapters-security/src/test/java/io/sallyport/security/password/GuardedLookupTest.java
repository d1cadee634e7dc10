package io.sallyport.security.password;

import static io.sallyport.security.password.GuardedLookup.Outcome.ABSENT;
import static io.sallyport.security.password.GuardedLookup.Outcome.FAILED;
import static io.sallyport.security.password.GuardedLookup.Outcome.FOUND;
import static io.sallyport.security.password.GuardedLookup.Outcome.SKIPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.password.BreachedPasswords;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.shared.Secret;
import io.sallyport.security.password.GuardedLookup.Outcome;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.password.BreachedPasswordsContract;
import io.sallyport.testkit.password.InMemoryBreachedPasswords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class GuardedLookupTest implements BreachedPasswordsContract {

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final Password KNOWN_ONE = new Password(Secret.of("known"));

  private final SettableClock clock = new SettableClock(NOW);
  private final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
  private final InMemoryBreachedPasswords sound = InMemoryBreachedPasswords.of("known");
  private boolean away;
  private int asked;

  private final GuardedLookup guarded =
      new GuardedLookup(
          password -> {
            asked++;
            if (away) {
              throw new UncheckedIOException(new IOException("The service is away."));
            }
            return sound.contains(password);
          },
          clock,
          outcomes::add);

  @Override
  public BreachedPasswords breachedPasswords() {
    return new GuardedLookup(
        InMemoryBreachedPasswords.of(KNOWN.toArray(String[]::new)), clock, outcomes::add);
  }

  private boolean ask() {
    return guarded.contains(KNOWN_ONE);
  }

  @Test
  void says_what_it_is_told_and_tells_how_it_went() {
    assertTrue(ask());
    assertFalse(guarded.contains(new Password(Secret.of("absent"))));

    assertEquals(List.of(FOUND, ABSENT), outcomes);
  }

  @Tag("ASVS-16.5.2")
  @Test
  void lets_a_password_pass_while_nobody_can_tell() {
    away = true;
    assertFalse(ask());
    away = false;
    assertTrue(ask());

    assertEquals(List.of(FAILED, FOUND), outcomes);
  }

  @Test
  void asks_nobody_for_half_a_minute_after_five_failures_in_a_row() {
    away = true;
    for (int i = 0; i < 5; i++) {
      ask();
    }
    away = false;
    assertFalse(ask());
    clock.advance(CircuitBreaker.PAUSE.minusNanos(1));
    assertFalse(ask());
    assertEquals(5, asked);
    clock.advance(java.time.Duration.ofNanos(1));

    assertTrue(ask());
    assertTrue(ask());
    assertEquals(
        List.of(FAILED, FAILED, FAILED, FAILED, FAILED, SKIPPED, SKIPPED, FOUND, FOUND), outcomes);
  }

  @Test
  void tries_once_after_the_pause_and_pauses_again() {
    away = true;
    for (int i = 0; i < 5; i++) {
      ask();
    }
    clock.advance(CircuitBreaker.PAUSE);
    ask();
    ask();
    clock.advance(CircuitBreaker.PAUSE.minusNanos(1));
    ask();

    assertEquals(6, asked);
  }

  @Test
  void counts_only_failures_in_a_row() {
    for (int round = 0; round < 10; round++) {
      away = true;
      for (int i = 0; i < 4; i++) {
        ask();
      }
      away = false;
      assertTrue(ask());
    }
  }

  @Test
  void lets_one_try_after_the_pause_while_the_others_pass() {
    var breaker = new CircuitBreaker();
    for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
      breaker.failed(NOW);
    }
    Instant later = NOW.plus(CircuitBreaker.PAUSE);

    assertTrue(breaker.allows(later));
    assertFalse(breaker.allows(later));
    breaker.succeeded();
    assertTrue(breaker.allows(later));
  }
}
