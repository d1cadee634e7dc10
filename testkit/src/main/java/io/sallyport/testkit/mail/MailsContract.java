package io.sallyport.testkit.mail;

import static io.sallyport.testkit.mail.PostedMails.claimedIds;
import static io.sallyport.testkit.mail.PostedMails.id;
import static io.sallyport.testkit.mail.PostedMails.mail;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.mail.ClaimedMail;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailState;
import io.sallyport.domain.mail.MailStatus;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.mail.Mails.Claim;
import io.sallyport.domain.mail.Mails.Postponement;
import io.sallyport.domain.mail.Mails.Settlement;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code Mails} promise, whoever keeps them. Each test begins with none there. */
@ExtendWith(Bounded.class)
public interface MailsContract extends KeptMailsContract {
  private PostedMails queue() {
    return new PostedMails(transactions());
  }

  @Test
  default void gives_back_what_was_posted() {
    Mail whole = mail(1, ADA, NOW);
    Mail bare =
        new Mail(id(2), null, "of a later version", null, "sealed 2", "b.example", NOW, LEASED);
    queue().tell(mails -> mails.post(whole));
    queue().tell(mails -> mails.post(bare));

    List<ClaimedMail> claimed = queue().claim(HOLDER, NOW, 5);

    assertEquals(
        Set.of(new ClaimedMail(whole, HOLDER, 0), new ClaimedMail(bare, HOLDER, 0)),
        Set.copyOf(claimed));
  }

  @Test
  default void keeps_nothing_of_a_mail_whose_transaction_is_rolled_back() {
    assertThrows(
        IllegalStateException.class,
        () ->
            queue()
                .tell(
                    mails -> {
                      mails.post(mail(1, ADA, NOW));
                      throw new IllegalStateException();
                    }));

    assertEquals(List.of(), queue().all());
  }

  @Test
  default void claims_what_is_due_longest_first_and_no_more_than_asked_for() {
    queue().posted(4);

    assertEquals(List.of(), queue().claim(HOLDER, NOW.minusNanos(1_000), 5));
    List<ClaimedMail> first = queue().claim(HOLDER, NOW.plusSeconds(2), 2);

    assertEquals(List.of(id(1), id(2)), claimedIds(first));
    assertEquals(List.of(id(3)), claimedIds(queue().claim(OTHER_HOLDER, NOW.plusSeconds(2), 5)));
  }

  @Test
  default void lets_nobody_else_claim_a_mail_until_its_lease_ends() {
    queue().posted(1);
    queue().claimOne(NOW);

    assertEquals(List.of(), queue().claim(OTHER_HOLDER, LEASED.minusNanos(1_000), 5));
    assertEquals(List.of(id(1)), claimedIds(queue().claim(OTHER_HOLDER, LEASED, 5)));
  }

  @Test
  default void lets_nobody_settle_or_postpone_what_another_has_taken_over() {
    queue().posted(1);
    ClaimedMail mine = queue().claimOne(NOW);
    ClaimedMail theirs = queue().claim(OTHER_HOLDER, LEASED, 1).get(0);

    assertFalse(queue().settle(mine, MailState.REFUSED, LEASED));
    assertFalse(queue().postpone(mine, new Postponement(NOW, 7, "later")));

    assertEquals(MailState.QUEUED, queue().all().get(0).state());
    assertEquals(0, queue().all().get(0).attempts());
    assertTrue(queue().settle(theirs, MailState.SENT, LEASED));
  }

  @Test
  default void claims_each_mail_for_one_of_many_that_ask_at_the_same_moment() {
    queue().posted(4);

    int claimed =
        Race.winners(
            8, runner -> !queue().claim(new UUID(7, runner), NOW.plusSeconds(9), 1).isEmpty());

    // Whoever finds a row locked passes it over, so each gets another one or none.
    assertTrue(claimed <= 4, "claimed: " + claimed);
    assertEquals(4, claimed + queue().claim(HOLDER, NOW.plusSeconds(9), 8).size());
  }

  @Test
  default void a_claim_waits_for_nobody() {
    queue().posted(2);

    assertDoesNotWait(
        stores ->
            stores
                .get(Mails.class)
                .claim(new Claim(HOLDER, NOW.plusSeconds(9), NOW.plusSeconds(10)), 1),
        stores ->
            stores
                .get(Mails.class)
                .claim(new Claim(OTHER_HOLDER, NOW.plusSeconds(9), NOW.plusSeconds(10)), 5)
                .size());
  }

  @Test
  default void settles_a_mail_once_and_it_alone() {
    queue().posted(2);
    ClaimedMail mine = queue().claimOne(NOW);

    assertTrue(
        queue().settle(mine, new Settlement(MailState.REFUSED, NOW.plusSeconds(3), "550 5.1.1")));
    assertFalse(queue().settle(mine, MailState.SENT, NOW.plusSeconds(4)));

    MailStatus settled = queue().all().get(1);
    assertEquals(MailState.REFUSED, settled.state());
    assertEquals(NOW.plusSeconds(3), settled.settledAt());
    assertEquals("550 5.1.1", settled.lastReply());
    assertEquals(MailState.QUEUED, queue().all().get(0).state());
    assertEquals(
        List.of(id(2)),
        claimedIds(queue().claim(OTHER_HOLDER, LEASED.plus(Duration.ofDays(9)), 5)));
  }

  @Test
  default void nobody_settles_what_they_have_not_claimed() {
    Mail mail = queue().posted(1).get(0);

    assertFalse(queue().settle(new ClaimedMail(mail, HOLDER, 0), MailState.SENT, NOW));

    assertEquals(MailState.QUEUED, queue().all().get(0).state());
  }

  @Test
  default void postpones_a_mail_and_frees_it_for_others() {
    queue().posted(1);
    ClaimedMail mine = queue().claimOne(NOW);
    Instant later = NOW.plusSeconds(60);

    assertTrue(queue().postpone(mine, new Postponement(later, 3, "451 busy")));
    assertFalse(queue().settle(mine, MailState.SENT, NOW));

    assertEquals("451 busy", queue().all().get(0).lastReply());
    assertEquals(later, queue().all().get(0).dueAt());
    assertEquals(List.of(), queue().claim(OTHER_HOLDER, later.minusNanos(1_000), 5));
    assertEquals(
        List.of(new ClaimedMail(mine.mail(), OTHER_HOLDER, 3)),
        queue().claim(OTHER_HOLDER, later, 5));
  }
}
