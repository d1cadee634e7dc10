package io.sallyport.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class RaceTest {

  @Test
  void counts_those_who_have_won() {
    var taken = new AtomicBoolean();

    assertEquals(1, Race.winners(8, runner -> taken.compareAndSet(false, true)));
    assertEquals(3, Race.winners(8, runner -> runner < 3));
  }

  @Test
  void tells_what_somebody_threw() {
    var stumble = new IllegalArgumentException("stumble");

    var thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                Race.winners(
                    2,
                    runner -> {
                      throw stumble;
                    }));

    assertSame(stumble, thrown.getCause());
  }

  @Test
  void ends_when_it_is_told_to_stop() {
    Thread.currentThread().interrupt();

    assertThrows(IllegalStateException.class, () -> Race.winners(2, runner -> waitsForEver()));

    assertTrue(Thread.interrupted());
  }

  /** Whoever is done already can no longer be told to stop, so these runners never are. */
  private static boolean waitsForEver() {
    try {
      new CountDownLatch(1).await();
      return true;
    } catch (InterruptedException stop) {
      return false;
    }
  }

  @Test
  void does_not_wait_for_ever_for_a_runner_who_cannot_be_told_to_stop() {
    var late =
        assertThrows(
            IllegalStateException.class,
            () ->
                Race.winners(
                    2,
                    Duration.ofMillis(100),
                    runner -> {
                      new Semaphore(0).acquireUninterruptibly();
                      return true;
                    }));

    assertEquals("Not everyone has arrived after PT0.1S.", late.getMessage());
  }
}
