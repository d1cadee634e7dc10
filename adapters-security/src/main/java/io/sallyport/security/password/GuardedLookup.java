package io.sallyport.security.password;

import io.sallyport.domain.password.BreachedPasswords;
import io.sallyport.domain.password.Password;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Asks another one, and lets a password pass if that fails: who wants an account must not wait for
 * somebody else's service. After five failures in a row it is not asked for half a minute.
 */
public final class GuardedLookup implements BreachedPasswords {

  /** How it went to ask about one password. */
  public enum Outcome {
    /** It is known from a breach, and refused. */
    FOUND,
    /** It is not. */
    ABSENT,
    /** Nobody could tell; it passes. */
    FAILED,
    /** Nobody was asked, after failures; it passes. */
    SKIPPED
  }

  private final BreachedPasswords asked;
  private final InstantSource clock;
  private final Consumer<Outcome> observer;
  private final CircuitBreaker breaker = new CircuitBreaker();

  /**
   * @param observer is told of each password that is asked about, by many threads
   */
  public GuardedLookup(BreachedPasswords asked, InstantSource clock, Consumer<Outcome> observer) {
    this.asked = asked;
    this.clock = clock;
    this.observer = observer;
  }

  @Override
  public boolean contains(Password password) {
    Outcome outcome = outcome(password);
    observer.accept(outcome);
    return outcome == Outcome.FOUND;
  }

  private Outcome outcome(Password password) {
    if (!breaker.allows(clock.instant())) {
      return Outcome.SKIPPED;
    }
    try {
      boolean found = asked.contains(password);
      breaker.succeeded();
      return found ? Outcome.FOUND : Outcome.ABSENT;
    } catch (RuntimeException failed) {
      breaker.failed(clock.instant());
      return Outcome.FAILED;
    }
  }
}
