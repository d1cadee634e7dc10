package io.sallyport.application.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.application.Accounts;
import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class ExpiredIdempotencyRecordsJobTest {

  private final Accounts accounts = new Accounts();
  private final Job job = ExpiredIdempotencyRecordsJob.of(accounts.transactions, accounts.clock);

  private JobResult run(Instant end) {
    return job.work().run(new Budget(accounts.clock, end));
  }

  private void records(String name, int count, Instant expiry) {
    accounts.transactions.inTransaction(
        stores -> {
          for (int i = 0; i < count; i++) {
            stores
                .idempotencyRecords()
                .reserve(
                    new IdempotencyRecord(
                        name + " " + i, "body", UUID.randomUUID(), expiry, expiry, null),
                    expiry.minusSeconds(1));
          }
          return count;
        });
  }

  @Tag("ASVS-14.2.7")
  @Test
  void deletes_what_has_expired_in_batches_and_nothing_else() {
    Instant now = accounts.clock.instant();
    records("expired", 1200, now);
    records("good", 3, now.plusSeconds(1));

    assertEquals(JobResult.of("deleted", 1200), run(Instant.MAX));
    assertEquals(JobResult.of("deleted", 0), run(Instant.MAX));

    accounts.clock.advance(Duration.ofSeconds(1));
    assertEquals(JobResult.of("deleted", 3), run(Instant.MAX));
  }

  @Test
  void stops_when_its_time_is_over_and_says_that_there_is_more() {
    records("expired", 700, accounts.clock.instant());

    assertEquals(new JobResult(Map.of("deleted", 500), true), run(Instant.MIN));
    assertEquals(JobResult.of("deleted", 200), run(Instant.MIN));
  }

  @Test
  void is_run_by_one_node_every_minute() {
    assertEquals("expired_idempotency_records", job.name());
    assertEquals(Job.Nodes.ONE, job.nodes());
    assertEquals(Duration.ofMinutes(1), job.interval());
  }
}
