package io.sallyport.application.maintenance;

import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobListener;
import io.sallyport.domain.maintenance.JobResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A job, and when it is due next. For one thread at a time. */
final class ScheduledJob {

  /** A job that failed is tried again after this time, or its interval if that is shorter. */
  private static final Duration RETRY = Duration.ofSeconds(10);

  private final Job job;
  private final JobLeases leases;
  private Instant next = Instant.MIN;

  ScheduledJob(Job job, JobLeases leases) {
    this.job = job;
    this.leases = leases;
  }

  String name() {
    return job.name();
  }

  boolean isDue(Instant now) {
    return pause(now).isZero();
  }

  /** Until it is due; never longer than its interval, even if the clock was set back. */
  Duration pause(Instant now) {
    if (!now.isBefore(next)) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, next);
    return left.compareTo(job.interval()) > 0 ? Duration.ZERO : left;
  }

  /**
   * Runs it, unless another node does.
   *
   * @return empty if it was not run, or failed
   */
  Optional<JobResult> run(Instant now, Budget budget, JobListener listener) {
    next = now.plus(shorter(RETRY, job.interval()));
    Optional<JobResult> result;
    try {
      result = leases.take(job, now) ? Optional.of(job.work().run(budget)) : Optional.empty();
    } catch (RuntimeException failure) {
      listener.failed(job, failure);
      return Optional.empty();
    }
    boolean more = result.filter(JobResult::more).isPresent();
    next = more ? now : now.plus(job.interval());
    result.ifPresentOrElse(done -> listener.done(job, done), () -> listener.heldElsewhere(job));
    return result;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
