package io.sallyport.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Accounts;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.session.SessionRefusal.InvalidRefreshToken;
import io.sallyport.domain.session.SessionRefusal.SessionNotActive;
import io.sallyport.domain.session.Tokens;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class ExpiredSessionsJobTest {

  private final Accounts accounts = new Accounts();
  private final Job job = ExpiredSessionsJob.of(accounts.transactions, accounts.clock);

  private JobResult run() {
    return job.work().run(new Budget(accounts.clock, Instant.MAX));
  }

  @Tag("ASVS-14.2.7")
  @Test
  void deletes_a_session_a_week_after_it_was_over_and_no_other() {
    accounts.register("ada@example.org");
    Tokens tokens = accounts.logIn("ada@example.org");
    accounts.sallyport.sessions().logOut().handle(accounts.authenticate(tokens));
    Tokens live = accounts.logIn("ada@example.org");

    accounts.clock.advance(Duration.ofDays(7));
    assertEquals(JobResult.of("deleted", 0), run());
    assertThrows(SessionNotActive.class, () -> accounts.refresh(tokens));
    accounts.clock.advance(Duration.ofNanos(1000));
    assertEquals(JobResult.of("deleted", 1), run());

    assertThrows(InvalidRefreshToken.class, () -> accounts.refresh(tokens));
    assertEquals(live.sessionId(), accounts.refresh(live).sessionId());
  }

  @Test
  void is_run_by_one_node_every_minute() {
    assertEquals("expired_sessions", job.name());
    assertEquals(Job.Nodes.ONE, job.nodes());
    assertEquals(Duration.ofMinutes(1), job.interval());
  }
}
