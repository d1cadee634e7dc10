package io.sallyport.application.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.mail.Addressee;
import io.sallyport.domain.mail.Letter;
import io.sallyport.domain.mail.Letter.AlreadyRegistered;
import io.sallyport.domain.mail.ListMails;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailDelivery;
import io.sallyport.domain.mail.MailState;
import io.sallyport.domain.mail.MailStatus;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.mail.Mails.Query;
import io.sallyport.domain.mail.ReadInbox.InboxMail;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.shared.PlainSealer;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A developer looks at what became of mail. */
final class ReadInboxTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final ScriptedSecretSource secrets = new ScriptedSecretSource();
  private final MailContents contents = new MailContents(new PlainSealer(), secrets);
  private final MailContents ofAnotherKey = new MailContents(new PlainSealer(), secrets);
  private final ListMails list = new ListMailsUseCase(transactions);

  private Letter post(String address) {
    Letter letter = new AlreadyRegistered(clock.instant());
    var ada = new Addressee(EmailAddress.of(address), null, null);
    Mail mail = contents.seal(ada, letter, clock.instant(), NOW.plus(Duration.ofDays(1)));
    transactions.inTransaction(
        stores -> {
          stores.get(Mails.class).post(mail);
          return mail;
        });
    clock.advance(Duration.ofSeconds(1));
    return letter;
  }

  private void deliver() {
    DeliverMailJob.of(transactions, secrets, contents, MailDelivery.toInbox(), clock)
        .work()
        .run(new Budget(clock, Instant.MAX));
  }

  private List<InboxMail> inbox(MailContents opening) {
    return new ReadInboxUseCase(transactions, opening).handle(new Actor.Operator());
  }

  @Test
  void shows_what_was_sent_nowhere_the_newest_first() {
    Letter first = post("ada@example.org");
    Letter second = post("bob@example.org");
    deliver();
    post("not.yet@example.org");

    List<InboxMail> inbox = inbox(contents);

    assertEquals(List.of(second, first), inbox.stream().map(InboxMail::letter).toList());
    assertEquals(NOW.plusSeconds(1), inbox.get(0).createdAt());
    assertEquals(EmailAddress.of("bob@example.org"), inbox.get(0).envelope().to());
  }

  @Test
  void passes_over_what_another_key_has_sealed() {
    post("ada@example.org");
    deliver();

    assertEquals(List.of(), inbox(ofAnotherKey));
  }

  @Test
  void the_list_tells_an_operator_what_became_of_each() {
    post("ada@example.org");
    deliver();
    post("bob@example.com");

    List<MailStatus> all =
        list.handle(new ListMails.Command(new Actor.Operator(), new Query(null, null, 10)));
    List<MailStatus> kept =
        list.handle(
            new ListMails.Command(new Actor.Operator(), new Query(MailState.INBOX, null, 10)));

    assertEquals(
        List.of("example.com", "example.org"), all.stream().map(MailStatus::domain).toList());
    assertEquals(List.of("example.org"), kept.stream().map(MailStatus::domain).toList());
  }
}
