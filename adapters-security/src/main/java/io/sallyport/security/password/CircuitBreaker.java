package io.sallyport.security.password;

import java.time.Duration;
import java.time.Instant;

/**
 * Remembers that somebody does not respond. After {@value #FAILURES} failures in a row nobody is
 * asked for {@link #PAUSE}; then one asks, and the others wait for what becomes of it.
 */
final class CircuitBreaker {

  static final int FAILURES = 5;
  static final Duration PAUSE = Duration.ofSeconds(30);

  private int failures;
  private Instant pauseEnds = Instant.MIN;

  /** Whether to ask now; whoever is told to, says how it went. */
  synchronized boolean allows(Instant now) {
    if (failures < FAILURES) {
      return true;
    }
    if (now.isBefore(pauseEnds)) {
      return false;
    }
    pauseEnds = now.plus(PAUSE);
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed(Instant now) {
    failures = Math.min(failures + 1, FAILURES);
    if (failures == FAILURES) {
      pauseEnds = now.plus(PAUSE);
    }
  }
}
