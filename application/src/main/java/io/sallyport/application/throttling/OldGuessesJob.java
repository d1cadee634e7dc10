package io.sallyport.application.throttling;

import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Deletes counts of wrong passwords that nobody has added to for {@link Guesses#LIFETIME}, in
 * transactions that wait for nobody.
 */
public final class OldGuessesJob {

  private static final Duration INTERVAL = Duration.ofHours(1);
  private static final int BATCH = 5_000;

  private OldGuessesJob() {}

  public static Job of(Transactions transactions, InstantSource clock) {
    return Job.onOneNode(
        "old_guesses",
        INTERVAL,
        Job.Work.inBatches(
            "deleted",
            BATCH,
            most ->
                transactions.inTransaction(
                    stores ->
                        stores
                            .get(Guesses.class)
                            .deleteUnused(clock.instant().minus(Guesses.LIFETIME), most))));
  }
}
