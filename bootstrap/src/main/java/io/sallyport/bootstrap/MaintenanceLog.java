package io.sallyport.bootstrap;

import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobListener;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.transaction.StoresUnavailable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes into the log what jobs have done, and what goes wrong: a failure once until the job goes
 * well again, an outage of the database once for all jobs. For one thread.
 */
final class MaintenanceLog implements JobListener {

  private static final Logger LOG = LoggerFactory.getLogger(MaintenanceLog.class);

  /** The jobs that wait for the database. */
  private final Set<String> waiting = new HashSet<>();

  /** The jobs whose failure was told. */
  private final Set<String> failing = new HashSet<>();

  @Override
  public void done(Job job, JobResult result) {
    isWell(job);
    if (result.didSomething()) {
      LoggingEventBuilder line =
          LOG.atInfo().addKeyValue("event", "maintenance_done").addKeyValue("job", job.name());
      for (Map.Entry<String, Integer> count : result.counts().entrySet()) {
        line = line.addKeyValue(count.getKey(), count.getValue());
      }
      line.log("background work done");
    }
  }

  /** The database has said who holds the lease, and what failed here is not done here any more. */
  @Override
  public void heldElsewhere(Job job) {
    isWell(job);
  }

  private void isWell(Job job) {
    waiting.remove(job.name());
    failing.remove(job.name());
  }

  @Override
  public void failed(Job job, RuntimeException failure) {
    if (failure instanceof StoresUnavailable) {
      boolean isNews = waiting.isEmpty();
      waiting.add(job.name());
      if (isNews) {
        LOG.atWarn().addKeyValue("event", "maintenance_waits").log("no database; waiting");
      }
    } else if (failing.add(job.name())) {
      LOG.atError()
          .addKeyValue("event", "maintenance_failed")
          .addKeyValue("job", job.name())
          .setCause(failure)
          .log("background work failed; it is tried again");
    }
  }
}
