package io.sallyport.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Measures jobs: the timer {@code sallyport.jobs} has the name of the job, and how a run ended:
 * {@code success} or {@code error}; the counter {@code sallyport.jobs.done} has what was done. The
 * label is {@code background_job}, because a Prometheus writes its own word into {@code job}.
 */
record JobTimer(MeterRegistry registry) implements UnaryOperator<Job> {

  private static final String NAME = "sallyport.jobs";

  @Override
  public Job apply(Job job) {
    return job.around(work -> budget -> measured(job.name(), work, budget));
  }

  private JobResult measured(String job, Job.Work work, Budget budget) {
    long start = System.nanoTime();
    String outcome = "error";
    try {
      JobResult result = work.run(budget);
      outcome = "success";
      result.counts().forEach((counted, count) -> count(job, counted, count));
      return result;
    } finally {
      registry
          .timer(NAME, "background_job", job, "outcome", outcome)
          .record(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private void count(String job, String counted, int count) {
    registry.counter(NAME + ".done", "background_job", job, "what", counted).increment(count);
  }
}
