package io.sallyport.bootstrap;

import io.sallyport.application.Maintenance;
import io.sallyport.domain.maintenance.Job;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the jobs of a server on a thread of its own, until it is closed. */
final class BackgroundMaintenance implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundMaintenance.class);

  private static final Duration BUDGET = Duration.ofSeconds(5);

  /** Between two rounds, so that requests get at the database even if there is always more. */
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  private static final Duration AFTER_BREAKING_OFF = Duration.ofSeconds(10);

  private static final Duration LAST_ROUND = Duration.ofSeconds(5);

  private final Maintenance maintenance;
  private final MaintenanceLog log = new MaintenanceLog();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::work, "maintenance");

  /** Not started yet. */
  BackgroundMaintenance(Maintenance maintenance) {
    this.maintenance = maintenance.decorated(BackgroundMaintenance::contained);
    thread.setDaemon(true);
  }

  /** An error of one job ends neither the round nor the thread. */
  private static Job contained(Job job) {
    return job.around(
        work ->
            budget -> {
              try {
                return work.run(budget);
              } catch (Error error) {
                throw new IllegalStateException("The job " + job.name() + " broke off.", error);
              }
            });
  }

  /** Goes on by itself from now on. */
  void start() {
    thread.start();
  }

  private void work() {
    try {
      Duration pause = SHORTEST_PAUSE;
      while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = round();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** What breaks around the jobs, such as the memory, ends the round and not the thread. */
  private Duration round() {
    try {
      Duration wanted = maintenance.runOnce(BUDGET, log).pause();
      return wanted.compareTo(SHORTEST_PAUSE) > 0 ? wanted : SHORTEST_PAUSE;
    } catch (RuntimeException | Error broken) {
      LOG.atError()
          .addKeyValue("event", "maintenance_failed")
          .setCause(broken)
          .log("a round of background work broke off; the next one follows");
      return AFTER_BREAKING_OFF;
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
