package io.sallyport.application.throttling;

import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.throttling.FamiliarPlace;
import io.sallyport.domain.throttling.Familiars;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Deletes the places from which nobody has logged in for {@link FamiliarPlace#LIFETIME}, in
 * transactions that wait for nobody.
 */
public final class OldFamiliarsJob {

  private static final Duration INTERVAL = Duration.ofHours(1);
  private static final int BATCH = 5_000;

  private OldFamiliarsJob() {}

  public static Job of(Transactions transactions, InstantSource clock) {
    return Job.onOneNode(
        "old_familiars",
        INTERVAL,
        Job.Work.inBatches(
            "deleted",
            BATCH,
            most ->
                transactions.inTransaction(
                    stores ->
                        stores
                            .get(Familiars.class)
                            .deleteUnseen(clock.instant().minus(FamiliarPlace.LIFETIME), most))));
  }
}
