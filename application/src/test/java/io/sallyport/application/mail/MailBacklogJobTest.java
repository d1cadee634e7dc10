package io.sallyport.application.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailBacklog;
import io.sallyport.domain.mail.MailId;
import io.sallyport.domain.mail.MailListener;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class MailBacklogJobTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final List<MailBacklog> told = new ArrayList<>();
  private final Job job =
      MailBacklogJob.of(
          transactions,
          new MailListener() {
            @Override
            public void waiting(MailBacklog backlog, Instant now) {
              assertEquals(clock.instant(), now);
              told.add(backlog);
            }
          },
          clock);

  private void run() {
    job.work().run(new Budget(clock, Instant.MAX));
  }

  @Test
  void tells_what_waits() {
    run();
    transactions.inTransaction(
        stores -> {
          var id = new MailId(new UUID(1, 0));
          var mail = new Mail(id, null, "kind", null, "sealed", "a.example", NOW, NOW);
          stores.get(Mails.class).post(mail);
          return mail;
        });
    clock.advance(Duration.ofSeconds(3));
    run();

    assertEquals(List.of(new MailBacklog(0, 0, null), new MailBacklog(1, 0, NOW)), told);
  }

  @Test
  void every_node_runs_it_every_ten_seconds() {
    assertEquals("mail_backlog", job.name());
    assertEquals(Job.Nodes.EVERY, job.nodes());
    assertEquals(Duration.ofSeconds(10), job.interval());
  }
}
