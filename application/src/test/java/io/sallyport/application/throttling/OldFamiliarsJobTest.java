package io.sallyport.application.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.application.Accounts;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.throttling.FamiliarPlace;
import io.sallyport.domain.throttling.Familiars;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class OldFamiliarsJobTest {

  private final Accounts accounts = new Accounts();
  private final Job job = OldFamiliarsJob.of(accounts.transactions, accounts.clock);

  private JobResult run() {
    return job.work().run(new Budget(accounts.clock, Instant.MAX));
  }

  @Test
  void deletes_what_was_not_seen_for_ninety_days_and_nothing_else() {
    var place = new FamiliarPlace(accounts.register("ada@example.org").id(), "here");
    accounts.transactions.inTransaction(
        stores -> {
          stores.get(Familiars.class).see(place, accounts.clock.instant());
          return place;
        });

    accounts.clock.advance(FamiliarPlace.LIFETIME.minusNanos(1_000));
    assertEquals(JobResult.of("deleted", 0), run());
    accounts.clock.advance(Duration.ofNanos(1_000));
    assertEquals(JobResult.of("deleted", 1), run());
    assertEquals(JobResult.of("deleted", 0), run());
  }

  @Test
  void is_run_by_one_node_every_hour() {
    assertEquals("old_familiars", job.name());
    assertEquals(Job.Nodes.ONE, job.nodes());
    assertEquals(Duration.ofHours(1), job.interval());
  }
}
