package io.sallyport.testkit.mail;

import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailState;
import io.sallyport.domain.mail.MailStatus;
import io.sallyport.domain.mail.Mails.Claim;
import io.sallyport.domain.mail.Mails.Postponement;
import io.sallyport.domain.mail.Mails.Settlement;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the queue. */
record QueuedMail(
    Mail mail,
    MailState state,
    int attempts,
    Instant dueAt,
    @Nullable UUID holder,
    @Nullable Instant settledAt,
    @Nullable String reply) {

  static QueuedMail posted(Mail mail) {
    return new QueuedMail(mail, MailState.QUEUED, 0, mail.createdAt(), null, null, null);
  }

  boolean isDue(Instant now) {
    return state == MailState.QUEUED && !dueAt.isAfter(now);
  }

  boolean isHeldBy(UUID claim) {
    return state == MailState.QUEUED && claim.equals(holder);
  }

  boolean isSettledBy(Instant then) {
    return settledAt != null && !settledAt.isAfter(then);
  }

  QueuedMail claimedBy(Claim claim) {
    return new QueuedMail(mail, state, attempts, claim.until(), claim.holder(), null, reply);
  }

  QueuedMail settled(Settlement end) {
    return new QueuedMail(mail, end.state(), attempts, dueAt, null, end.at(), end.reply());
  }

  QueuedMail postponed(Postponement later) {
    return new QueuedMail(mail, state, later.attempts(), later.dueAt(), null, null, later.reply());
  }

  MailStatus status() {
    return new MailStatus(
        mail.id(),
        mail.kind(),
        mail.domain(),
        state,
        attempts,
        mail.createdAt(),
        dueAt,
        settledAt,
        reply);
  }
}
