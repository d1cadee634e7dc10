package io.sallyport.application.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class UnusedRateLimitsJobTest {

  private static final RateLimit LIMIT = RateLimit.of("log_in", 60, Duration.ofMinutes(1));

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Job job = UnusedRateLimitsJob.of(transactions, clock);

  private JobResult run() {
    return job.work().run(new Budget(clock, Instant.MAX));
  }

  @Tag("ASVS-14.2.7")
  @Test
  void deletes_what_has_been_whole_for_an_hour_and_nothing_else() {
    transactions.inTransaction(
        stores -> stores.get(RateLimits.class).take(LIMIT, "a", clock.instant()));

    clock.advance(Duration.ofHours(1));
    assertEquals(JobResult.of("deleted", 0), run());
    clock.advance(Duration.ofSeconds(1));
    assertEquals(JobResult.of("deleted", 1), run());
    assertEquals(JobResult.of("deleted", 0), run());
  }

  @Test
  void is_run_by_one_node_every_ten_minutes() {
    assertEquals("unused_rate_limits", job.name());
    assertEquals(Job.Nodes.ONE, job.nodes());
    assertEquals(Duration.ofMinutes(10), job.interval());
  }
}
