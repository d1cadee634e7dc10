package io.sallyport.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobListener;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.maintenance.JobRound;
import io.sallyport.testkit.password.QuickPasswordHasher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MaintenanceTest {

  private static final Duration BUDGET = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Accounts accounts = new Accounts();

  private Maintenance with(Job... jobs) {
    return builderWith(jobs).build().maintenance();
  }

  private SallyportBuilder builderWith(Job... jobs) {
    return accounts.builder(new QuickPasswordHasher()).jobs(List.of(jobs));
  }

  private void expiredIdempotencyRecords(int count) {
    Instant now = accounts.clock.instant();
    accounts.transactions.inTransaction(
        stores -> {
          for (int i = 0; i < count; i++) {
            stores
                .idempotencyRecords()
                .reserve(
                    new IdempotencyRecord("key " + i, "body", UUID.randomUUID(), now, now, null),
                    now.minusSeconds(1));
          }
          return count;
        });
  }

  private static @Nullable JobResult ofRecords(JobRound round) {
    return round.results().get("expired_idempotency_records");
  }

  @Test
  void runs_the_jobs_of_the_program_before_those_of_the_capabilities() {
    Job letters = Job.onEveryNode("letters", MINUTE, budget -> JobResult.of("sent", 2));

    JobRound round = with(letters).runOnce(BUDGET);

    assertEquals(
        List.of(
            "letters",
            "expired_sessions",
            "expired_idempotency_records",
            "old_guesses",
            "old_familiars",
            "expired_challenges"),
        List.copyOf(round.results().keySet()));
    assertEquals(JobResult.of("sent", 2), round.results().get("letters"));
    assertEquals(MINUTE, round.pause());
  }

  @Test
  void deletes_a_batch_of_what_has_expired_even_without_time_and_wants_to_be_called_again() {
    expiredIdempotencyRecords(700);
    Maintenance maintenance = with();

    JobRound first = maintenance.runOnce(Duration.ZERO);
    assertEquals(JobResult.of("deleted", 500).more(true), ofRecords(first));
    assertEquals(Duration.ZERO, first.pause());

    JobRound second = maintenance.runOnce(BUDGET);
    assertEquals(JobResult.of("deleted", 200), ofRecords(second));
    assertEquals(MINUTE, second.pause());
  }

  @Test
  void is_done_by_one_node_until_it_stops() {
    Maintenance one = with();
    Maintenance other = with();
    expiredIdempotencyRecords(3);
    assertEquals(JobResult.of("deleted", 3), ofRecords(one.runOnce(BUDGET)));
    expiredIdempotencyRecords(3);

    assertEquals(Map.of(), other.runOnce(BUDGET).results());
    accounts.clock.advance(Duration.ofMinutes(5));

    assertEquals(JobResult.of("deleted", 3), ofRecords(other.runOnce(BUDGET)));
    assertEquals(Map.of(), one.runOnce(BUDGET).results());
  }

  @Test
  void throws_what_jobs_threw_when_all_have_had_their_turn() {
    var first = new IllegalStateException("the first");
    var second = new IllegalArgumentException("the second");
    expiredIdempotencyRecords(3);
    Maintenance maintenance =
        with(
            Job.onEveryNode("one", MINUTE, throwing(first)),
            Job.onEveryNode("other", MINUTE, throwing(second)),
            Job.onEveryNode("same", MINUTE, throwing(first)));

    var thrown = assertThrows(IllegalStateException.class, () -> maintenance.runOnce(BUDGET));

    assertSame(first, thrown);
    assertArrayEquals(new Throwable[] {second}, thrown.getSuppressed());
    assertEquals(Map.of(), maintenance.runOnce(BUDGET).results(), "nothing is due");
    accounts.clock.advance(MINUTE);
    List<Integer> deleted = new ArrayList<>();
    maintenance.runOnce(BUDGET, deletions(deleted));
    assertEquals(List.of(0), deleted, "they were deleted when the others failed");
  }

  private static Job.Work throwing(RuntimeException failure) {
    return budget -> {
      throw failure;
    };
  }

  private static Job.Work throwing(Error failure) {
    return budget -> {
      throw failure;
    };
  }

  private static JobListener deletions(List<Integer> deleted) {
    return new JobListener() {
      @Override
      public void done(Job job, JobResult result) {
        if (job.name().equals("expired_idempotency_records")) {
          deleted.addAll(result.counts().values());
        }
      }

      @Override
      public void failed(Job job, RuntimeException failure) {}
    };
  }

  @Test
  void throws_an_error_of_a_job_at_once() {
    var error = new StackOverflowError();
    Maintenance maintenance = with(Job.onEveryNode("broken", MINUTE, throwing(error)));

    assertSame(error, assertThrows(StackOverflowError.class, () -> maintenance.runOnce(BUDGET)));
  }

  @Test
  void tells_a_listener_of_failures_and_throws_nothing() {
    var failure = new IllegalStateException();
    List<Throwable> told = new ArrayList<>();
    Maintenance maintenance = with(Job.onEveryNode("one", MINUTE, throwing(failure)));

    maintenance.runOnce(BUDGET, (job, thrown) -> told.add(thrown));

    assertEquals(List.of(failure), told);
  }

  @Test
  void has_a_decorator_around_each_job() {
    List<String> before = new ArrayList<>();
    Job letters = Job.onEveryNode("letters", MINUTE, budget -> JobResult.of("sent", 2));
    Maintenance decorated =
        with(letters)
            .decorated(
                job ->
                    job.around(
                        work ->
                            budget -> {
                              before.add(job.name());
                              return work.run(budget);
                            }));

    JobRound round = decorated.runOnce(BUDGET);

    assertEquals(List.copyOf(round.results().keySet()), before);
    assertEquals(6, before.size());
  }

  @Test
  void refuses_two_jobs_of_one_name_and_names_it() {
    SallyportBuilder builder =
        builderWith(
            Job.onEveryNode("letters", MINUTE, budget -> JobResult.nothing()),
            Job.onEveryNode("letters", MINUTE, budget -> JobResult.nothing()),
            Job.onEveryNode("clock", MINUTE, budget -> JobResult.nothing()),
            Job.onEveryNode("expired_sessions", MINUTE, budget -> JobResult.nothing()));

    var refused = assertThrows(IllegalArgumentException.class, builder::build);

    assertEquals(
        "There is more than one job of each of these names: letters, expired_sessions.",
        refused.getMessage());
  }

  @Test
  void asks_no_job_for_more_than_its_budget_allows() {
    List<Duration> budgets = new ArrayList<>();
    Job.Work noting =
        budget -> {
          budgets.add(Duration.between(accounts.clock.instant(), budget.end()));
          return JobResult.nothing();
        };

    with(Job.onEveryNode("one", MINUTE, noting)).runOnce(BUDGET);

    assertEquals(1, budgets.size());
    assertTrue(budgets.get(0).compareTo(BUDGET) < 0, budgets::toString);
  }
}
