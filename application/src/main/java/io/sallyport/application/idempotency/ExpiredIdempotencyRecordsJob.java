package io.sallyport.application.idempotency;

import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Deletes idempotency records that have expired, in statements that wait for nobody. */
public final class ExpiredIdempotencyRecordsJob {

  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final int BATCH = 500;

  private ExpiredIdempotencyRecordsJob() {}

  public static Job of(Transactions transactions, InstantSource clock) {
    return Job.onOneNode(
        "expired_idempotency_records",
        INTERVAL,
        Job.Work.inBatches("deleted", BATCH, most -> delete(transactions, clock.instant(), most)));
  }

  private static int delete(Transactions transactions, Instant now, int most) {
    return transactions.inOneStatement(
        stores -> stores.idempotencyRecords().deleteExpired(now, most));
  }
}
