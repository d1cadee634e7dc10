package io.sallyport.testkit.mail;

import static java.util.Comparator.comparing;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.mail.ClaimedMail;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailBacklog;
import io.sallyport.domain.mail.MailId;
import io.sallyport.domain.mail.MailState;
import io.sallyport.domain.mail.MailStatus;
import io.sallyport.domain.mail.Mails;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Mails in memory. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemoryMails implements Mails {

  /** Ids sort by their text; UUIDs of Java sort otherwise. */
  private static final Comparator<QueuedMail> NEWEST_FIRST =
      comparing((QueuedMail kept) -> kept.mail().id().toString()).reversed();

  private final Rows<MailId, QueuedMail> byId;

  public InMemoryMails(Journal journal) {
    this.byId = new Rows<>(journal);
  }

  @Override
  public void post(Mail mail) {
    byId.put(mail.id(), QueuedMail.posted(mail));
  }

  @Override
  public List<ClaimedMail> claim(Claim claim, int most) {
    List<QueuedMail> due =
        those(kept -> kept.isDue(claim.now()))
            .sorted(comparing(QueuedMail::dueAt))
            .limit(most)
            .toList();
    due.forEach(kept -> put(kept.claimedBy(claim)));
    return due.stream()
        .map(kept -> new ClaimedMail(kept.mail(), claim.holder(), kept.attempts()))
        .toList();
  }

  @Override
  public boolean settle(ClaimedMail mail, Settlement settlement) {
    Optional<QueuedMail> mine = heldBy(mail);
    mine.ifPresent(kept -> put(kept.settled(settlement)));
    return mine.isPresent();
  }

  @Override
  public boolean postpone(ClaimedMail mail, Postponement postponement) {
    Optional<QueuedMail> mine = heldBy(mail);
    mine.ifPresent(kept -> put(kept.postponed(postponement)));
    return mine.isPresent();
  }

  private Optional<QueuedMail> heldBy(ClaimedMail mail) {
    return byId.find(mail.mail().id()).filter(kept -> kept.isHeldBy(mail.holder()));
  }

  private void put(QueuedMail kept) {
    byId.put(kept.mail().id(), kept);
  }

  @Override
  public List<MailStatus> page(Query query) {
    MailId before = query.before();
    return those(kept -> query.state() == null || kept.state() == query.state())
        .filter(
            kept -> before == null || kept.mail().id().toString().compareTo(before.toString()) < 0)
        .sorted(NEWEST_FIRST)
        .limit(query.most())
        .map(QueuedMail::status)
        .toList();
  }

  @Override
  public List<Mail> inbox() {
    return those(kept -> kept.state() == MailState.INBOX)
        .sorted(NEWEST_FIRST)
        .limit(MAX_PAGE)
        .map(QueuedMail::mail)
        .toList();
  }

  @Override
  public MailBacklog backlog(Instant now) {
    List<QueuedMail> queued = those(kept -> kept.state() == MailState.QUEUED).toList();
    List<Instant> due =
        queued.stream().filter(kept -> kept.isDue(now)).map(QueuedMail::dueAt).sorted().toList();
    return new MailBacklog(
        due.size(), queued.size() - due.size(), due.isEmpty() ? null : due.get(0));
  }

  @Override
  public void forget(UserId userId) {
    remove(those(kept -> userId.equals(kept.mail().userId())));
  }

  @Override
  public int removeSettled(Instant before, int most) {
    return remove(those(kept -> kept.isSettledBy(before)).limit(most));
  }

  private int remove(Stream<QueuedMail> gone) {
    List<MailId> ids = gone.map(kept -> kept.mail().id()).toList();
    ids.forEach(byId::remove);
    return ids.size();
  }

  private Stream<QueuedMail> those(Predicate<QueuedMail> which) {
    return byId.all().stream().filter(which);
  }
}
