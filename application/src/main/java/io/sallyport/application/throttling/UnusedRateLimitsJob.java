package io.sallyport.application.throttling;

import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Deletes what is kept of limits that have been whole again for an hour, which means nothing any
 * more, in transactions that wait for nobody.
 */
public final class UnusedRateLimitsJob {

  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final Duration UNUSED = Duration.ofHours(1);
  private static final int BATCH = 5_000;

  private UnusedRateLimitsJob() {}

  public static Job of(Transactions transactions, InstantSource clock) {
    return Job.onOneNode(
        "unused_rate_limits",
        INTERVAL,
        Job.Work.inBatches(
            "deleted",
            BATCH,
            most ->
                transactions.inTransaction(
                    stores ->
                        stores
                            .get(RateLimits.class)
                            .deleteWhole(clock.instant().minus(UNUSED), most))));
  }
}
