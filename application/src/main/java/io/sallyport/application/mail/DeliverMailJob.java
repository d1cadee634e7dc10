package io.sallyport.application.mail;

import io.sallyport.domain.mail.ClaimedMail;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailDelivery;
import io.sallyport.domain.mail.MailListener;
import io.sallyport.domain.mail.MailNotTaken;
import io.sallyport.domain.mail.MailState;
import io.sallyport.domain.mail.Mails.Postponement;
import io.sallyport.domain.mail.Mails.Settlement;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the mails that are due, one after the other, and outside any transaction: each is claimed,
 * sent, and settled. If this ends in between, it is sent again after its lease.
 */
public final class DeliverMailJob {

  public static final String NAME = "mail_delivery";

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final MailQueue queue;
  private final MailContents contents;
  private final MailDelivery delivery;
  private final InstantSource clock;
  private final MailSystemPause pause = new MailSystemPause();

  private DeliverMailJob(
      MailQueue queue, MailContents contents, MailDelivery delivery, InstantSource clock) {
    this.queue = queue;
    this.contents = contents;
    this.delivery = delivery;
    this.clock = clock;
  }

  /** A job of every node; many threads may run it at once, to send so many mails at once. */
  public static Job of(
      Transactions transactions,
      SecretSource secrets,
      MailContents contents,
      MailDelivery delivery,
      InstantSource clock) {
    var queue = new MailQueue(transactions, secrets);
    return Job.onEveryNode(
        NAME, INTERVAL, new DeliverMailJob(queue, contents, delivery, clock)::run);
  }

  private JobResult run(Budget budget) {
    int handled = 0;
    boolean more;
    do {
      Optional<ClaimedMail> next = next();
      next.ifPresent(this::deliver);
      more = next.isPresent();
      handled += more ? 1 : 0;
    } while (more && !budget.isSpent());
    return JobResult.of("handled", handled).more(more);
  }

  private Optional<ClaimedMail> next() {
    Instant now = clock.instant();
    return pause.lasts(now) ? Optional.empty() : queue.claim(now);
  }

  private void deliver(ClaimedMail claimed) {
    Mail mail = claimed.mail();
    if (!clock.instant().isBefore(mail.usefulUntil())) {
      settle(claimed, MailState.EXPIRED, null);
      return;
    }
    Optional<MailContents.Opened> opened = contents.open(mail);
    if (opened.isEmpty()) {
      tryLater(claimed, "The letter cannot be opened: another SECRET_KEY, or a later version.");
    } else if (delivery.mailer().isEmpty()) {
      settle(claimed, MailState.INBOX, null);
    } else {
      send(claimed, opened.get());
    }
  }

  private void send(ClaimedMail claimed, MailContents.Opened opened) {
    try {
      delivery.mailer().orElseThrow().send(opened.envelope(), opened.letter());
    } catch (MailNotTaken refusal) {
      refused(claimed, refusal);
      return;
    } catch (RuntimeException bug) {
      tell(listener -> listener.failed(claimed.mail(), bug));
      tryLater(claimed, "The mailer failed: " + bug.getClass().getSimpleName());
      return;
    }
    systemIsThere();
    settle(claimed, MailState.SENT, null);
  }

  private void refused(ClaimedMail claimed, MailNotTaken refusal) {
    switch (refusal.reason()) {
      case UNREACHABLE -> giveBack(claimed, refusal.reply());
      case LASTING -> {
        systemIsThere();
        settle(claimed, MailState.REFUSED, refusal.reply());
      }
      case PASSING -> {
        systemIsThere();
        tryLater(claimed, refusal.reply());
      }
    }
  }

  private void systemIsThere() {
    if (pause.end()) {
      tell(MailListener::reachable);
    }
  }

  /** It is not the mail's fault, so it costs the mail nothing. */
  private void giveBack(ClaimedMail claimed, String reply) {
    Instant now = clock.instant();
    Duration length = pause.begin(now);
    queue.postpone(claimed, new Postponement(now, claimed.attempts(), reply));
    tell(listener -> listener.unreachable(reply, length));
  }

  private void tryLater(ClaimedMail claimed, String reply) {
    int attempts = claimed.attempts() + 1;
    Instant next = queue.nextTry(claimed, attempts, clock.instant());
    var postponement = new Postponement(next, attempts, reply);
    if (queue.postpone(claimed, postponement)) {
      tell(listener -> listener.postponed(claimed.mail(), postponement));
    }
  }

  private void settle(ClaimedMail claimed, MailState state, @Nullable String reply) {
    var settlement = new Settlement(state, clock.instant(), reply);
    if (queue.settle(claimed, settlement)) {
      tell(listener -> listener.settled(claimed.mail(), settlement));
    }
  }

  private void tell(Consumer<MailListener> what) {
    delivery.listener().ifPresent(what);
  }
}
