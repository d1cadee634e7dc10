package io.sallyport.application.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.mail.Addressee;
import io.sallyport.domain.mail.Letter;
import io.sallyport.domain.mail.Letter.AlreadyRegistered;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailDelivery;
import io.sallyport.domain.mail.MailListener;
import io.sallyport.domain.mail.MailNotTaken.Reason;
import io.sallyport.domain.mail.MailState;
import io.sallyport.domain.mail.MailStatus;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.mail.Mails.Claim;
import io.sallyport.domain.mail.Mails.Postponement;
import io.sallyport.domain.mail.Mails.Query;
import io.sallyport.domain.mail.Mails.Settlement;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.mail.RecordedMailer;
import io.sallyport.testkit.shared.PlainSealer;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class DeliverMailJobTest {

  private static final EmailAddress ADA = EmailAddress.of("ada@example.org");
  private static final EmailAddress BOB = EmailAddress.of("bob@example.com");
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Duration USEFUL = Duration.ofDays(3);

  /** Writes down what it is told, in words. */
  private static final class Notes implements MailListener {
    private final List<String> all = new ArrayList<>();

    @Override
    public void settled(Mail mail, Settlement settlement) {
      all.add(mail.domain() + " " + settlement.state().label() + " " + settlement.reply());
    }

    @Override
    public void postponed(Mail mail, Postponement postponement) {
      all.add(mail.domain() + " waits " + postponement.attempts() + " " + postponement.reply());
    }

    @Override
    public void failed(Mail mail, RuntimeException failure) {
      all.add(mail.domain() + " failed " + failure.getMessage());
    }

    @Override
    public void unreachable(String reply, Duration pause) {
      all.add("unreachable " + pause.toSeconds() + " " + reply);
    }

    @Override
    public void reachable() {
      all.add("reachable");
    }
  }

  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final ScriptedSecretSource secrets = new ScriptedSecretSource();
  private final MailContents contents = new MailContents(new PlainSealer(), secrets);
  private final RecordedMailer mailer = new RecordedMailer();
  private final Notes notes = new Notes();
  private final Job job = job(MailDelivery.by(mailer).toldTo(notes));

  private Job job(MailDelivery delivery) {
    return DeliverMailJob.of(transactions, secrets, contents, delivery, clock);
  }

  private void post(EmailAddress address) {
    post(address, contents);
  }

  private void post(EmailAddress address, MailContents sealedBy) {
    Letter letter = new AlreadyRegistered(clock.instant());
    Mail mail =
        sealedBy.seal(
            new Addressee(address, null, Locale.GERMAN),
            letter,
            clock.instant(),
            clock.instant().plus(USEFUL));
    transactions.inTransaction(
        stores -> {
          stores.get(Mails.class).post(mail);
          return mail;
        });
    clock.advance(Duration.ofMillis(1));
  }

  private JobResult run() {
    return run(job);
  }

  private JobResult run(Job which) {
    return which.work().run(new Budget(clock, Instant.MAX));
  }

  /** The oldest first. */
  private List<MailStatus> queue() {
    List<MailStatus> page =
        transactions.inTransaction(
            stores -> stores.get(Mails.class).page(new Query(null, null, Mails.MAX_PAGE)));
    List<MailStatus> oldestFirst = new ArrayList<>(page);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  private MailState state() {
    return queue().get(0).state();
  }

  @Test
  void sends_what_is_queued_to_whom_it_is_for() {
    post(ADA);
    post(BOB);

    assertEquals(JobResult.of("handled", 2), run());

    assertEquals(List.of(ADA, BOB), mailer.all().stream().map(it -> it.envelope().to()).toList());
    assertEquals(Locale.GERMAN, mailer.all().get(0).envelope().language());
    assertEquals(queue().get(0).id(), mailer.all().get(0).envelope().id());
    assertEquals(new AlreadyRegistered(NOW), mailer.lastLetterTo(ADA));
    assertEquals(
        List.of(MailState.SENT, MailState.SENT), queue().stream().map(MailStatus::state).toList());
    assertEquals(List.of("example.org sent null", "example.com sent null"), notes.all);
    assertEquals(JobResult.of("handled", 0), run());
  }

  @Test
  void sends_outside_any_transaction() {
    Job inside =
        job(
            MailDelivery.by(
                (envelope, letter) ->
                    assertEquals(
                        1,
                        transactions
                            .inTransaction(stores -> stores.get(Mails.class).backlog(NOW))
                            .later())));
    post(ADA);

    run(inside);

    assertEquals(MailState.SENT, state());
  }

  @Test
  void stops_when_its_budget_is_spent_and_says_that_there_is_more() {
    post(ADA);
    post(BOB);

    JobResult first = job.work().run(new Budget(clock, clock.instant()));

    assertEquals(JobResult.of("handled", 1).more(true), first);
    assertEquals(1, mailer.all().size());
  }

  @Test
  void gives_up_what_is_refused_for_good_and_goes_on_with_the_others() {
    post(ADA);
    post(BOB);
    mailer.refuseNext(Reason.LASTING, "550 5.1.1 unknown");

    run();

    assertEquals(MailState.REFUSED, state());
    assertEquals("550 5.1.1 unknown", queue().get(0).lastReply());
    assertEquals(MailState.SENT, queue().get(1).state());
    assertEquals(
        List.of("example.org refused 550 5.1.1 unknown", "example.com sent null"), notes.all);
  }

  @Test
  void tries_again_later_what_is_not_taken_now() {
    post(ADA);
    post(BOB);
    mailer.refuseNext(Reason.PASSING, "451 busy");

    run();

    MailStatus waiting = queue().get(0);
    assertEquals(1, waiting.attempts());
    assertEquals("451 busy", waiting.lastReply());
    assertBetween(8, 12, waiting);
    assertEquals(List.of(BOB), mailer.all().stream().map(it -> it.envelope().to()).toList());
    clock.advance(Duration.ofSeconds(7));
    assertEquals(JobResult.of("handled", 0), run());
    clock.advance(Duration.ofSeconds(6));
    assertEquals(JobResult.of("handled", 1), run());
    assertEquals(MailState.SENT, state());
    assertEquals("example.org waits 1 451 busy", notes.all.get(0));
  }

  private void assertBetween(long least, long most, MailStatus waiting) {
    long seconds = Duration.between(clock.instant(), waiting.dueAt()).toSeconds();
    assertTrue(least <= seconds && seconds <= most, "pause: " + seconds);
  }

  @Test
  void waits_longer_each_time_and_until_the_mail_is_of_no_use_at_the_most() {
    post(ADA);
    Instant useless = NOW.plus(USEFUL);
    Duration longest = Duration.ZERO;
    mailer.refuseNext(Reason.PASSING, "421 later");
    run();
    while (state() == MailState.QUEUED) {
      Instant due = queue().get(0).dueAt();
      assertFalse(due.isAfter(useless), due::toString);
      Duration pause = Duration.between(clock.instant(), due);
      longest = pause.compareTo(longest) > 0 ? pause : longest;
      clock.set(due);
      mailer.refuseNext(Reason.PASSING, "421 later");
      run();
    }

    assertEquals(MailState.EXPIRED, state());
    assertEquals(useless, queue().get(0).settledAt());
    assertTrue(longest.compareTo(Duration.ofHours(8)) <= 0, longest::toString);
    assertTrue(longest.compareTo(Duration.ofHours(4)) >= 0, longest::toString);
    assertEquals(List.of(), mailer.all());
  }

  @Test
  void sends_nothing_that_is_of_no_use_any_more() {
    post(ADA);
    clock.set(NOW.plus(USEFUL));

    run();

    assertEquals(MailState.EXPIRED, state());
    assertEquals(List.of(), mailer.all());
    assertEquals(List.of("example.org expired null"), notes.all);
  }

  @Test
  void a_mail_system_that_is_away_costs_no_mail_an_attempt() {
    post(ADA);
    post(BOB);
    mailer.refuseNext(Reason.UNREACHABLE, "Connection refused");
    mailer.refuseNext(Reason.UNREACHABLE, "Connection refused");

    assertEquals(JobResult.of("handled", 1), run());
    assertEquals(JobResult.of("handled", 0), run());
    clock.advance(Duration.ofSeconds(2));
    assertEquals(JobResult.of("handled", 1), run());
    clock.advance(Duration.ofSeconds(3));
    assertEquals(JobResult.of("handled", 0), run());
    assertEquals(List.of(0, 0), queue().stream().map(MailStatus::attempts).toList());
    clock.advance(Duration.ofSeconds(1));
    assertEquals(JobResult.of("handled", 2), run());

    assertEquals(2, mailer.all().size());
    assertEquals(
        List.of(
            "unreachable 2 Connection refused", "unreachable 4 Connection refused", "reachable"),
        notes.all.subList(0, 3));
    assertEquals(5, notes.all.size());
  }

  @Test
  void a_mailer_that_breaks_stops_no_other_mail() {
    post(ADA);
    post(BOB);
    mailer.failNext(new IllegalStateException("a template"));

    run();

    assertEquals(1, queue().get(0).attempts());
    assertEquals("The mailer failed: IllegalStateException", queue().get(0).lastReply());
    assertEquals(MailState.SENT, queue().get(1).state());
    assertEquals("example.org failed a template", notes.all.get(0));
  }

  @Test
  void what_cannot_be_opened_waits_for_a_node_that_can() {
    post(ADA, new MailContents(new PlainSealer(), secrets));

    run();

    assertEquals(MailState.QUEUED, state());
    assertEquals(1, queue().get(0).attempts());
    assertEquals(
        "The letter cannot be opened: another SECRET_KEY, or a later version.",
        queue().get(0).lastReply());
  }

  @Test
  void keeps_in_the_inbox_what_goes_nowhere() {
    Job inbox = job(MailDelivery.toInbox().toldTo(notes));
    post(ADA);

    run(inbox);

    assertEquals(MailState.INBOX, state());
    assertEquals(List.of("example.org inbox null"), notes.all);
  }

  @Test
  void a_mail_whose_sender_ended_in_between_is_sent_again_under_the_same_id() {
    Job crashing =
        job(
            MailDelivery.by(
                (envelope, letter) -> {
                  mailer.send(envelope, letter);
                  throw new OutOfMemoryError();
                }));
    post(ADA);
    assertThrows(OutOfMemoryError.class, () -> run(crashing));

    assertEquals(JobResult.of("handled", 0), run());
    clock.advance(MailQueue.LEASE);
    assertEquals(JobResult.of("handled", 1), run());

    assertEquals(2, mailer.all().size());
    assertEquals(mailer.all().get(0), mailer.all().get(1));
    assertEquals(MailState.SENT, state());
  }

  @Test
  void a_sender_that_was_overtaken_settles_nothing() {
    Job slow =
        job(
            MailDelivery.by(
                    (envelope, letter) -> {
                      clock.advance(MailQueue.LEASE);
                      takeOver();
                    })
                .toldTo(notes));
    post(ADA);

    run(slow);

    assertEquals(MailState.QUEUED, state());
    assertEquals(List.of(), notes.all);
  }

  private void takeOver() {
    var claim = new Claim(new UUID(7, 7), clock.instant(), clock.instant().plusSeconds(300));
    assertEquals(
        1, transactions.inTransaction(stores -> stores.get(Mails.class).claim(claim, 1)).size());
  }

  @Test
  void every_node_runs_it_every_second() {
    assertEquals("mail_delivery", job.name());
    assertEquals(Job.Nodes.EVERY, job.nodes());
    assertEquals(Duration.ofSeconds(1), job.interval());
  }
}
