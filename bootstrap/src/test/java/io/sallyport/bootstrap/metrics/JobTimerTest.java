package io.sallyport.bootstrap.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class JobTimerTest {

  private static final Budget BUDGET = new Budget(InstantSource.system(), Instant.MAX);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private Job.Work timed(String name, Job.Work work) {
    Job job = Job.onEveryNode(name, Duration.ofMinutes(1), work);
    return new JobTimer(registry).apply(job).work();
  }

  private long runs(String job, String outcome) {
    return registry
        .get("sallyport.jobs")
        .tags("background_job", job, "outcome", outcome)
        .timer()
        .count();
  }

  @Test
  void counts_runs_that_go_well_by_job_and_what_they_did() {
    Job.Work deletion = timed("expired_sessions", budget -> JobResult.of("deleted", 500));
    JobResult result = JobResult.of("sent", 3);
    Job.Work mail = timed("mail", budget -> result);

    deletion.run(BUDGET);
    deletion.run(BUDGET);

    assertSame(result, mail.run(BUDGET));
    assertEquals(2, runs("expired_sessions", "success"));
    assertEquals(1, runs("mail", "success"));
    assertEquals(
        1000,
        registry
            .get("sallyport.jobs.done")
            .tags("background_job", "expired_sessions", "what", "deleted")
            .counter()
            .count());
    assertNull(registry.find("sallyport.jobs").tag("outcome", "error").timer());
  }

  @Test
  void counts_a_run_that_fails_as_an_error_and_throws_it_on() {
    var failure = new StackOverflowError();
    Job.Work broken =
        timed(
            "broken",
            budget -> {
              throw failure;
            });

    assertSame(failure, assertThrows(StackOverflowError.class, () -> broken.run(BUDGET)));

    assertEquals(1, runs("broken", "error"));
    assertNull(registry.find("sallyport.jobs").tag("outcome", "success").timer());
  }
}
