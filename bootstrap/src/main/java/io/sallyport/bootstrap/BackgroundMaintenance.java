package io.sallyport.bootstrap;

import io.sallyport.domain.key.RotateKeys;
import io.sallyport.domain.maintenance.PurgeExpired.Purged;
import io.sallyport.domain.transaction.StoresUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does on a thread of its own what nobody asks for: keeps the clock and the key pairs fresh, and,
 * on the one node that holds the lease, throws away what is over and lets key pairs take turns. An
 * outage of the database only makes it wait.
 */
final class BackgroundMaintenance implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundMaintenance.class);

  static final Duration ROUND = Duration.ofSeconds(10);
  private static final int ROUNDS_PER_SWEEP = 6;

  private static final Duration LAST_ROUND = Duration.ofSeconds(5);

  private final BooleanSupplier anchorClock;
  private final Supplier<Purged> sweep;
  private final Optional<KeyPairs> keyPairs;

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::work, "maintenance");
  private int roundsToSweep;
  private boolean troubled;

  /**
   * @param anchorClock false if the database did not say what time it is
   * @param sweep takes seconds at most
   */
  BackgroundMaintenance(
      BooleanSupplier anchorClock, Supplier<Purged> sweep, Optional<KeyPairs> keyPairs) {
    this.anchorClock = anchorClock;
    this.sweep = sweep;
    this.keyPairs = keyPairs;
    thread.setDaemon(true);
  }

  /**
   * What must be done before anything is served: there is a time, and a key that signs.
   *
   * @throws StoresUnavailable if the database does not answer
   */
  void prepare() {
    anchor();
    rotateAndRead();
  }

  /** Goes on by itself from now on. */
  void start() {
    thread.start();
  }

  private void work() {
    try {
      while (!stopping.await(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
        round();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** One round; whatever goes wrong in it is told once, until one goes well again. */
  void round() {
    try {
      anchor();
      keyPairs.ifPresent(pairs -> pairs.cache().read());
      if (roundsToSweep > 0) {
        roundsToSweep--;
      } else {
        roundsToSweep = sweep() ? ROUNDS_PER_SWEEP - 1 : 0;
      }
      troubled = false;
    } catch (RuntimeException | Error failed) {
      if (!troubled) {
        tell(failed);
      }
      troubled = true;
    }
  }

  private void anchor() {
    if (!anchorClock.getAsBoolean()) {
      throw new StoresUnavailable(new IllegalStateException("The database told no time."));
    }
  }

  private boolean sweep() {
    Purged swept = sweep.get();
    if (swept.holdsLease()) {
      rotateAndRead();
    }
    if (swept.sessions() + swept.idempotencyRecords() > 0) {
      LOG.atInfo()
          .addKeyValue("event", "swept")
          .addKeyValue("sessions", swept.sessions())
          .addKeyValue("idempotency_records", swept.idempotencyRecords())
          .log("what is over was thrown away");
    }
    return swept.finished();
  }

  private void rotateAndRead() {
    keyPairs.ifPresent(
        pairs -> {
          pairs.rotate(RotateKeys.When.IF_DUE);
          pairs.cache().read();
        });
  }

  private static void tell(Throwable failed) {
    if (failed instanceof StoresUnavailable) {
      LOG.atWarn().addKeyValue("event", "maintenance_waits").log("no database; waiting");
    } else {
      LOG.atError()
          .addKeyValue("event", "maintenance_failed")
          .setCause(failed)
          .log("a round failed");
    }
  }

  @Override
  public void close() {
    stopping.countDown();
    try {
      thread.join(LAST_ROUND.toMillis());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
