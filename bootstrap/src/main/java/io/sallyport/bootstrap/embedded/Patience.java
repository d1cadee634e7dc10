package io.sallyport.bootstrap.embedded;

import java.io.IOException;
import java.time.Duration;

/** Waiting for something outside this process, and never for ever. */
final class Patience {

  private static final long PAUSE_MILLIS = 10;

  /** Something that comes true without telling us. */
  interface Condition {
    boolean holds() throws IOException;
  }

  private Patience() {}

  /** Whether the condition held before the time was over. */
  static boolean await(Duration atMost, Condition condition) throws IOException {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EmbeddedFailure("Interrupted while waiting for PostgreSQL.", interrupted);
    }
  }
}
