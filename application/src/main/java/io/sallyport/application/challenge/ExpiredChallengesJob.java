package io.sallyport.application.challenge;

import io.sallyport.domain.challenge.Challenges;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Forgets challenges that expired a day ago, in transactions that wait for nobody. Until then
 * whoever shows the token of one is told that it has expired.
 */
public final class ExpiredChallengesJob {

  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int BATCH = 500;

  private ExpiredChallengesJob() {}

  public static Job of(Transactions transactions, InstantSource clock) {
    return Job.onOneNode(
        "expired_challenges",
        INTERVAL,
        Job.Work.inBatches(
            "deleted",
            BATCH,
            most ->
                transactions.inTransaction(
                    stores ->
                        stores
                            .get(Challenges.class)
                            .removeOver(clock.instant().minus(KEPT), most))));
  }
}
