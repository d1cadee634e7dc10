package io.sallyport.testkit.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.mail.ClaimedMail;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailId;
import io.sallyport.domain.mail.MailState;
import io.sallyport.domain.mail.MailStatus;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.mail.Mails.Claim;
import io.sallyport.domain.mail.Mails.Postponement;
import io.sallyport.domain.mail.Mails.Query;
import io.sallyport.domain.mail.Mails.Settlement;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A queue as the contract of mails fills it and asks it. */
record PostedMails(Transactions transactions) {

  static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");
  static final UserId ADA = new UserId(UUID.fromString("019ab000-0000-7000-8000-0000000000aa"));
  static final UUID HOLDER = UUID.fromString("019ab000-0000-7000-8000-0000000000f1");

  <T> T ask(Function<Mails, T> question) {
    return transactions.inTransaction(stores -> question.apply(stores.get(Mails.class)));
  }

  void tell(Consumer<Mails> work) {
    ask(
        mails -> {
          work.accept(mails);
          return true;
        });
  }

  static Mail mail(int number, @Nullable UserId user, Instant createdAt) {
    return new Mail(
        id(number),
        user,
        "recover_password",
        Locale.forLanguageTag("de-AT"),
        "sealed " + number,
        "example.org",
        createdAt,
        createdAt.plus(Duration.ofHours(1)));
  }

  static MailId id(int number) {
    return new MailId(UUID.fromString("%08x-0000-7000-8000-000000000000".formatted(number)));
  }

  /** So many of one user that were posted one second after the other, the first at the start. */
  List<Mail> posted(int count) {
    List<Mail> mails =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> mail(number, ADA, NOW.plusSeconds(number - 1L)))
            .toList();
    mails.forEach(mail -> tell(queue -> queue.post(mail)));
    return mails;
  }

  List<ClaimedMail> claim(UUID holder, Instant now, int most) {
    return ask(mails -> mails.claim(new Claim(holder, now, now.plus(Duration.ofMinutes(5))), most));
  }

  ClaimedMail claimOne(Instant now) {
    List<ClaimedMail> claimed = claim(HOLDER, now, 1);
    assertEquals(1, claimed.size());
    return claimed.get(0);
  }

  boolean settle(ClaimedMail mail, Settlement settlement) {
    return ask(mails -> mails.settle(mail, settlement));
  }

  boolean settle(ClaimedMail mail, MailState state, Instant at) {
    return settle(mail, new Settlement(state, at, null));
  }

  boolean postpone(ClaimedMail mail, Postponement postponement) {
    return ask(mails -> mails.postpone(mail, postponement));
  }

  /** The newest first. */
  List<MailStatus> all() {
    return ask(mails -> mails.page(new Query(null, null, Mails.MAX_PAGE)));
  }

  static List<MailId> ids(List<MailStatus> page) {
    return page.stream().map(MailStatus::id).toList();
  }

  /** The oldest first. */
  static List<MailId> claimedIds(List<ClaimedMail> claimed) {
    return claimed.stream()
        .map(one -> one.mail().id())
        .sorted(Comparator.comparing(MailId::toString))
        .toList();
  }
}
