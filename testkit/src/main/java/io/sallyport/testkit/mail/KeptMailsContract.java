package io.sallyport.testkit.mail;

import static io.sallyport.testkit.mail.PostedMails.id;
import static io.sallyport.testkit.mail.PostedMails.ids;
import static io.sallyport.testkit.mail.PostedMails.mail;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.mail.ClaimedMail;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailBacklog;
import io.sallyport.domain.mail.MailState;
import io.sallyport.domain.mail.MailStatus;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.mail.Mails.Query;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.transaction.DeletionContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can be seen of {@code Mails}, and for how long they are kept: a part of their contract. */
public interface KeptMailsContract extends DeletionContract {
  Instant NOW = PostedMails.NOW;
  Instant LEASED = NOW.plus(Duration.ofMinutes(5));

  UserId ADA = PostedMails.ADA;
  UserId BOB = new UserId(UUID.fromString("019ab000-0000-7000-8000-0000000000bb"));

  UUID HOLDER = PostedMails.HOLDER;
  UUID OTHER_HOLDER = UUID.fromString("019ab000-0000-7000-8000-0000000000f2");

  /** Transactions over stores that hold nothing. */
  @Override
  Transactions transactions();

  private PostedMails queue() {
    return new PostedMails(transactions());
  }

  @Test
  default void pages_through_mails_of_a_state_the_newest_first() {
    queue().posted(5);
    queue()
        .claim(HOLDER, NOW.plusSeconds(1), 2)
        .forEach(mail -> assertTrue(queue().settle(mail, MailState.SENT, NOW)));

    List<MailStatus> first = queue().ask(mails -> mails.page(new Query(MailState.QUEUED, null, 2)));
    List<MailStatus> second =
        queue().ask(mails -> mails.page(new Query(MailState.QUEUED, id(4), 2)));

    assertEquals(List.of(id(5), id(4)), ids(first));
    assertEquals(List.of(id(3)), ids(second));
    assertEquals(
        List.of(id(2), id(1)), ids(queue().ask(mails -> mails.page(new Query(null, id(3), 2)))));
  }

  @Test
  default void keeps_in_the_inbox_what_was_sent_nowhere_the_newest_first() {
    List<Mail> mails = queue().posted(4);
    queue()
        .claim(HOLDER, NOW.plusSeconds(1), 2)
        .forEach(mail -> assertTrue(queue().settle(mail, MailState.INBOX, NOW)));
    assertTrue(queue().settle(queue().claimOne(NOW.plusSeconds(2)), MailState.SENT, NOW));

    assertEquals(List.of(mails.get(1), mails.get(0)), queue().ask(Mails::inbox));
  }

  @Test
  default void counts_what_is_due_and_what_is_for_later() {
    queue().posted(5);
    ClaimedMail settled = queue().claimOne(NOW);
    queue().settle(settled, MailState.SENT, NOW);
    queue().claimOne(NOW.plusSeconds(1));

    assertEquals(
        new MailBacklog(2, 2, NOW.plusSeconds(2)),
        queue().ask(mails -> mails.backlog(NOW.plusSeconds(3))));
    assertEquals(
        new MailBacklog(0, 4, null), queue().ask(mails -> mails.backlog(NOW.plusSeconds(1))));
  }

  @Test
  default void forgets_all_mails_of_a_user_and_no_others() {
    queue().posted(2);
    queue().settle(queue().claimOne(NOW), MailState.SENT, NOW);
    queue().tell(mails -> mails.post(mail(6, BOB, NOW)));
    queue().tell(mails -> mails.post(mail(7, null, NOW)));

    queue().tell(mails -> mails.forget(ADA));

    assertEquals(List.of(id(7), id(6)), ids(queue().all()));
  }

  @Test
  default void removes_what_was_settled_by_then_and_nothing_else() {
    queue().posted(4);
    queue().settle(queue().claimOne(NOW), MailState.SENT, NOW);
    queue().settle(queue().claimOne(NOW.plusSeconds(1)), MailState.INBOX, NOW);
    queue().settle(queue().claimOne(NOW.plusSeconds(2)), MailState.REFUSED, NOW.plusSeconds(1));

    assertEquals(0, (int) queue().ask(mails -> mails.removeSettled(NOW.minusNanos(1_000), 5)));
    assertEquals(1, (int) queue().ask(mails -> mails.removeSettled(NOW, 1)));
    assertEquals(1, (int) queue().ask(mails -> mails.removeSettled(NOW, 5)));
    assertEquals(List.of(id(4), id(3)), ids(queue().all()));
    assertEquals(1, (int) queue().ask(mails -> mails.removeSettled(NOW.plusSeconds(1), 5)));
    assertEquals(List.of(id(4)), ids(queue().all()));
  }

  @Test
  default void a_deletion_waits_for_nobody() {
    queue().posted(1);
    queue().settle(queue().claimOne(NOW), MailState.SENT, NOW);

    assertDoesNotWait(
        stores -> stores.get(Mails.class).removeSettled(LEASED, 5),
        stores -> stores.get(Mails.class).removeSettled(LEASED, 5));
  }

  @Test
  default void shows_what_was_posted_without_what_it_says() {
    queue().tell(mails -> mails.post(mail(1, ADA, NOW)));

    assertEquals(
        List.of(
            new MailStatus(
                id(1),
                "recover_password",
                "example.org",
                MailState.QUEUED,
                0,
                NOW,
                NOW,
                null,
                null)),
        queue().all());
  }
}
