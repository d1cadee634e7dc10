package io.sallyport.application.mail;

import io.sallyport.domain.mail.MailBacklog;
import io.sallyport.domain.mail.MailListener;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Counts what waits in the queue, and tells the listener, also when nobody sends any more. */
public final class MailBacklogJob {

  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private MailBacklogJob() {}

  public static Job of(Transactions transactions, MailListener listener, InstantSource clock) {
    return Job.onEveryNode(
        "mail_backlog",
        INTERVAL,
        budget -> {
          Instant now = clock.instant();
          MailBacklog backlog =
              transactions.inOneStatement(stores -> stores.get(Mails.class).backlog(now));
          listener.waiting(backlog, now);
          return JobResult.nothing();
        });
  }
}
