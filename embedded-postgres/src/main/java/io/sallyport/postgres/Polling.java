package io.sallyport.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Waiting for something outside this process, and never for ever. */
final class Polling {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  /** Something that comes true without telling us. */
  interface Condition {
    boolean holds() throws IOException;
  }

  /** Something that may give a result by now. */
  interface Attempt<T> {
    Optional<T> make() throws IOException;
  }

  private Polling() {}

  /** Whether the condition held before the time was over. */
  static boolean until(Duration atMost, Condition condition) throws IOException {
    return first(atMost, () -> condition.holds() ? Optional.of(true) : Optional.empty())
        .isPresent();
  }

  /** The first result, if there was one before the time was over. */
  static <T> Optional<T> first(Duration atMost, Attempt<T> attempt) throws IOException {
    long end = System.nanoTime() + atMost.toNanos();
    Optional<T> result = attempt.make();
    while (result.isEmpty() && System.nanoTime() - end < 0) {
      pause(BETWEEN_LOOKS);
      result = attempt.make();
    }
    return result;
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EmbeddedFailure("Interrupted while waiting for PostgreSQL.", interrupted);
    }
  }
}
