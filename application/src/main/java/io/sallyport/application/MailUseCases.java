package io.sallyport.application;

import io.sallyport.application.mail.DeliverMailJob;
import io.sallyport.application.mail.ListMailsUseCase;
import io.sallyport.application.mail.MailBacklogJob;
import io.sallyport.application.mail.MailContents;
import io.sallyport.application.mail.ReadInboxUseCase;
import io.sallyport.application.mail.SettledMailsJob;
import io.sallyport.domain.mail.MailDelivery;
import io.sallyport.domain.mail.MailPorts;
import io.sallyport.domain.mail.ReadInbox;
import io.sallyport.domain.maintenance.Job;
import java.util.ArrayList;
import java.util.List;

/** Puts the use cases and the jobs of mail together. */
final class MailUseCases {

  private MailUseCases() {}

  static MailPorts of(Parts parts) {
    return new MailPorts(new ListMailsUseCase(parts.transactions()), inbox(parts));
  }

  private static ReadInbox inbox(Parts parts) {
    return parts.mail() == null
        ? actor -> List.of()
        : new ReadInboxUseCase(parts.transactions(), contents(parts));
  }

  /** None for whoever has said nothing of mail. */
  static List<Job> jobs(Parts parts) {
    MailDelivery delivery = parts.mail();
    if (delivery == null) {
      return List.of();
    }
    List<Job> jobs = new ArrayList<>();
    jobs.add(
        DeliverMailJob.of(
            parts.transactions(), parts.secrets(), contents(parts), delivery, parts.clock()));
    jobs.add(SettledMailsJob.of(parts.transactions(), parts.clock()));
    delivery
        .listener()
        .map(listener -> MailBacklogJob.of(parts.transactions(), listener, parts.clock()))
        .ifPresent(jobs::add);
    return jobs;
  }

  /**
   * @throws IllegalArgumentException if there is no sealer
   */
  private static MailContents contents(Parts parts) {
    if (parts.sealer() == null) {
      throw new IllegalArgumentException("Mails are kept sealed: give the builder a sealer.");
    }
    return new MailContents(parts.sealer(), parts.secrets());
  }
}
