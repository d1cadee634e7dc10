package io.sallyport.application.mail;

import io.sallyport.domain.access.Uuid7;
import io.sallyport.domain.mail.ClaimedMail;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.mail.Mails.Claim;
import io.sallyport.domain.mail.Mails.Postponement;
import io.sallyport.domain.mail.Mails.Settlement;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Mails as they are taken up one by one and put down again, each time in one statement. */
final class MailQueue {

  /**
   * How long nobody else takes up a mail. Sending one takes a fraction of it, unless a mail system
   * is slow at every step; then somebody may send a second copy, of the same id.
   */
  static final Duration LEASE = Duration.ofMinutes(5);

  private final Transactions transactions;
  private final SecretSource secrets;

  MailQueue(Transactions transactions, SecretSource secrets) {
    this.transactions = transactions;
    this.secrets = secrets;
  }

  /** One that is due; no more, so that none waits behind another that is slow to send. */
  Optional<ClaimedMail> claim(Instant now) {
    var claim = new Claim(Uuid7.at(now, secrets), now, now.plus(LEASE));
    return transactions.inOneStatement(stores -> stores.get(Mails.class).claim(claim, 1)).stream()
        .findFirst();
  }

  boolean settle(ClaimedMail mail, Settlement settlement) {
    return transactions.inOneStatement(stores -> stores.get(Mails.class).settle(mail, settlement));
  }

  boolean postpone(ClaimedMail mail, Postponement postponement) {
    return transactions.inOneStatement(
        stores -> stores.get(Mails.class).postpone(mail, postponement));
  }

  /** When a mail is tried again that was not taken so often; at the latest when it is of no use. */
  Instant nextTry(ClaimedMail mail, int attempts, Instant now) {
    Instant next = now.plus(RetryPauses.after(attempts, secrets.bytes(1)[0]));
    Instant last = mail.mail().usefulUntil();
    return next.isBefore(last) ? next : last;
  }
}
