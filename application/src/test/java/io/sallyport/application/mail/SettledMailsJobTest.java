package io.sallyport.application.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailId;
import io.sallyport.domain.mail.MailState;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.mail.Mails.Claim;
import io.sallyport.domain.mail.Mails.Settlement;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SettledMailsJobTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Job job = SettledMailsJob.of(transactions, clock);

  private JobResult run() {
    return job.work().run(new Budget(clock, Instant.MAX));
  }

  private static Mail mail(int number) {
    var id = new MailId(new UUID(number, 0));
    return new Mail(id, null, "kind", null, "sealed", "example.org", NOW, NOW.plusSeconds(60));
  }

  @Test
  void deletes_mails_a_week_after_they_have_ended_and_no_others() {
    transactions.inTransaction(
        stores -> {
          Mails mails = stores.get(Mails.class);
          mails.post(mail(1));
          var claim = new Claim(new UUID(7, 7), NOW, NOW.plusSeconds(60));
          assertTrue(
              mails.settle(
                  mails.claim(claim, 1).get(0), new Settlement(MailState.SENT, NOW, null)));
          mails.post(mail(2));
          return mails;
        });

    clock.advance(Duration.ofDays(7).minusMillis(1));
    assertEquals(JobResult.of("deleted", 0), run());
    clock.advance(Duration.ofMillis(1));
    assertEquals(JobResult.of("deleted", 1), run());
    assertEquals(JobResult.of("deleted", 0), run());
  }

  @Test
  void is_run_by_one_node_every_minute() {
    assertEquals("settled_mails", job.name());
    assertEquals(Job.Nodes.ONE, job.nodes());
    assertEquals(Duration.ofMinutes(1), job.interval());
  }
}
