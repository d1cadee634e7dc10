package io.sallyport.application.mail;

import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.InstantSource;

/** Deletes mails a week after they have ended, in statements that wait for nobody. */
public final class SettledMailsJob {

  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int BATCH = 500;

  private SettledMailsJob() {}

  public static Job of(Transactions transactions, InstantSource clock) {
    return Job.onOneNode(
        "settled_mails",
        INTERVAL,
        Job.Work.inBatches(
            "deleted",
            BATCH,
            most ->
                transactions.inOneStatement(
                    stores ->
                        stores.get(Mails.class).removeSettled(clock.instant().minus(KEPT), most))));
  }
}
