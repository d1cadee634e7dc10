package io.sallyport.application.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.throttling.Guess;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class OldGuessesJobTest {

  private static final Guess GUESS = new Guess("a", "a here", null);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Job job = OldGuessesJob.of(transactions, clock);

  private JobResult run() {
    return job.work().run(new Budget(clock, Instant.MAX));
  }

  @Test
  void deletes_what_nobody_has_added_to_for_thirty_days_and_nothing_else() {
    transactions.inTransaction(
        stores ->
            stores.get(Guesses.class).reserve(GUESS, GuessPolicy.standard(), clock.instant()));

    clock.advance(Duration.ofDays(30).minusNanos(1_000));
    assertEquals(JobResult.of("deleted", 0), run());
    clock.advance(Duration.ofNanos(1_000));
    assertEquals(JobResult.of("deleted", 1), run());
    assertEquals(JobResult.of("deleted", 0), run());
  }

  @Test
  void is_run_by_one_node_every_hour() {
    assertEquals("old_guesses", job.name());
    assertEquals(Job.Nodes.ONE, job.nodes());
    assertEquals(Duration.ofHours(1), job.interval());
  }
}
