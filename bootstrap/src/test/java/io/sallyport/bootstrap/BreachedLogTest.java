package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.security.password.GuardedLookup.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BreachedLogTest {

  private final BreachedLog log = new BreachedLog();

  @Test
  void tells_once_that_nobody_can_tell_and_once_that_somebody_can_again() {
    try (var heard = new Heard(BreachedLog.class)) {
      for (Outcome outcome :
          List.of(
              Outcome.ABSENT,
              Outcome.FAILED,
              Outcome.FAILED,
              Outcome.SKIPPED,
              Outcome.FOUND,
              Outcome.ABSENT,
              Outcome.FAILED)) {
        log.accept(outcome);
      }

      assertEquals(
          List.of(
              "WARN event=\"breached_passwords_unavailable\"",
              "INFO event=\"breached_passwords_available\"",
              "WARN event=\"breached_passwords_unavailable\""),
          heard.lines());
    }
  }
}
