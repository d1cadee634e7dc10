package io.sallyport.application.session;

import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Deletes sessions some time after they ended or expired, in transactions that wait for nobody. */
public final class ExpiredSessionsJob {

  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final int BATCH = 500;

  /** So long a session that is over is remembered, to say that it is over and why. */
  private static final Duration MEMORY = Duration.ofDays(7);

  private ExpiredSessionsJob() {}

  public static Job of(Transactions transactions, InstantSource clock) {
    return Job.onOneNode(
        "expired_sessions",
        INTERVAL,
        Job.Work.inBatches(
            "deleted", BATCH, most -> delete(transactions, clock.instant().minus(MEMORY), most)));
  }

  private static int delete(Transactions transactions, Instant before, int most) {
    return transactions.inTransaction(stores -> stores.sessions().deleteExpired(before, most));
  }
}
