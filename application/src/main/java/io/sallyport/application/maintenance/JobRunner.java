package io.sallyport.application.maintenance;

import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobListener;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.maintenance.JobRound;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs jobs when they are due, one after the other, on the thread of whoever asks. Safe for use by
 * many threads, which then wait for each other.
 */
public final class JobRunner {

  /** How long somebody should wait who has no jobs. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final List<ScheduledJob> jobs;
  private final InstantSource clock;

  /** All jobs are due. */
  public JobRunner(List<Job> jobs, JobLeases leases, InstantSource clock) {
    this.jobs = jobs.stream().map(job -> new ScheduledJob(job, leases)).toList();
    this.clock = clock;
  }

  /**
   * Runs every job that is due, whatever exceptions the others throw. An {@code Error} ends the
   * round; those that were not run are still due.
   *
   * @param budget about how long all of them may take; each makes one step in any case
   * @param listener is told of each job that is run
   */
  public synchronized JobRound runOnce(Duration budget, JobListener listener) {
    Instant start = clock.instant();
    Instant end = start.plus(budget);
    List<ScheduledJob> due = jobs.stream().filter(job -> job.isDue(start)).toList();
    Map<String, JobResult> results = new LinkedHashMap<>();
    for (int i = 0; i < due.size(); i++) {
      ScheduledJob job = due.get(i);
      Instant now = clock.instant();
      job.run(now, share(now, end, due.size() - i), listener)
          .ifPresent(result -> results.put(job.name(), result));
    }
    return new JobRound(results, pause(clock.instant()));
  }

  /** What is left is divided evenly; what one job does not need the next ones have. */
  private Budget share(Instant now, Instant end, int jobsLeft) {
    return new Budget(clock, now.plus(Duration.between(now, end).dividedBy(jobsLeft)));
  }

  private Duration pause(Instant now) {
    return jobs.stream().map(job -> job.pause(now)).min(Duration::compareTo).orElse(LONGEST_PAUSE);
  }
}
