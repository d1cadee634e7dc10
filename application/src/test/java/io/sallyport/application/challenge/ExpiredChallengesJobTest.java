package io.sallyport.application.challenge;

import static io.sallyport.testkit.challenge.SampleChallenges.EXPIRY;
import static io.sallyport.testkit.challenge.SampleChallenges.to;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.challenge.Challenge;
import io.sallyport.domain.challenge.Challenges;
import io.sallyport.domain.challenge.Purpose;
import io.sallyport.domain.challenge.Recipient;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ExpiredChallengesJobTest {

  private final SettableClock clock = new SettableClock(EXPIRY);
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Job job = ExpiredChallengesJob.of(transactions, clock);

  private JobResult run() {
    return job.work().run(new Budget(clock, Instant.MAX));
  }

  @Test
  void forgets_what_expired_more_than_a_day_ago_and_nothing_else() {
    Challenge challenge =
        to(Recipient.stranger(EmailAddress.of("new@example.org")), Purpose.REGISTER);
    transactions.inTransaction(stores -> stores.get(Challenges.class).add(challenge));

    clock.advance(Duration.ofDays(1));
    assertEquals(JobResult.of("deleted", 0), run());
    clock.advance(Duration.ofNanos(1_000));
    assertEquals(JobResult.of("deleted", 1), run());
    assertEquals(JobResult.of("deleted", 0), run());
  }

  @Test
  void is_run_by_one_node_every_minute() {
    assertEquals("expired_challenges", job.name());
    assertEquals(Job.Nodes.ONE, job.nodes());
    assertEquals(Duration.ofMinutes(1), job.interval());
  }
}
