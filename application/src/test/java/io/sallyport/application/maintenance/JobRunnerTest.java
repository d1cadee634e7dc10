package io.sallyport.application.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobListener;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.maintenance.JobRound;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class JobRunnerTest {

  private static final Duration BUDGET = Duration.ofSeconds(6);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  private final Transactions transactions = new InMemoryTransactions();
  private final List<String> ran = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final JobListener listener =
      new JobListener() {
        @Override
        public void done(Job job, JobResult result) {
          told.add(job.name() + " " + result.counts());
        }

        @Override
        public void failed(Job job, RuntimeException failure) {
          told.add(job.name() + " failed: " + failure.getMessage());
        }
      };

  private Job.Work noting(String what, Job.Work work) {
    return budget -> {
      ran.add(what);
      return work.run(budget);
    };
  }

  private Job everyNode(String name, Duration interval) {
    return Job.onEveryNode(name, interval, noting(name, budget -> JobResult.nothing()));
  }

  private JobRunner node(String node, Job... jobs) {
    return new JobRunner(List.of(jobs), new JobLeases(transactions, node), clock);
  }

  private JobRound round(JobRunner runner) {
    return runner.runOnce(BUDGET, listener);
  }

  /** What a round runs. */
  private List<String> runs(JobRunner runner) {
    ran.clear();
    round(runner);
    return List.copyOf(ran);
  }

  @Test
  void runs_every_job_the_first_time_in_their_order() {
    JobRunner runner = node("a", everyNode("slow", MINUTE), everyNode("quick", SECOND));

    assertEquals(List.of("slow", "quick"), runs(runner));
  }

  @Test
  void runs_a_job_again_when_its_interval_is_over_and_not_before() {
    JobRunner runner =
        node("a", everyNode("slow", MINUTE), everyNode("quick", Duration.ofSeconds(10)));
    round(runner);

    clock.advance(Duration.ofSeconds(10).minusNanos(1));
    assertEquals(List.of(), runs(runner));
    clock.advance(Duration.ofNanos(1));
    assertEquals(List.of("quick"), runs(runner));
    clock.advance(Duration.ofSeconds(50));
    assertEquals(List.of("slow", "quick"), runs(runner));
  }

  @Test
  void says_when_the_next_job_is_due() {
    JobRunner runner =
        node("a", everyNode("slow", MINUTE), everyNode("quick", Duration.ofSeconds(40)));

    assertEquals(Duration.ofSeconds(40), round(runner).pause());
    clock.advance(Duration.ofSeconds(45));
    assertEquals(Duration.ofSeconds(15), round(runner).pause());
    assertEquals(Duration.ofHours(1), round(node("a")).pause());
  }

  @Test
  void counts_an_interval_from_the_beginning_of_a_run() {
    JobRunner runner =
        node(
            "a",
            Job.onEveryNode(
                "long",
                MINUTE,
                budget -> {
                  clock.advance(Duration.ofSeconds(20));
                  return JobResult.nothing();
                }));

    assertEquals(Duration.ofSeconds(40), round(runner).pause());
  }

  @Test
  void runs_on_after_the_clock_was_set_back() {
    JobRunner runner = node("a", everyNode("slow", MINUTE));
    round(runner);

    clock.advance(Duration.ofHours(-1));

    assertEquals(List.of("slow"), runs(runner));
    assertEquals(List.of(), runs(runner));
  }

  @Test
  void runs_a_job_that_has_more_to_do_again_at_once_and_no_other() {
    var left = new ArrayList<>(List.of(3, 2, 1));
    Job deleting =
        Job.onEveryNode(
            "deleting",
            MINUTE,
            noting(
                "deleting",
                budget -> JobResult.of("deleted", left.remove(0)).more(!left.isEmpty())));
    JobRunner runner = node("a", deleting, everyNode("other", MINUTE));

    JobRound first = round(runner);
    assertEquals(Duration.ZERO, first.pause());
    assertEquals(new JobResult(Map.of("deleted", 3), true), first.results().get("deleting"));

    assertEquals(List.of("deleting"), runs(runner));
    assertEquals(MINUTE, round(runner).pause());
    assertEquals(List.of(), left);
    assertEquals(
        List.of("deleting {deleted=3}", "other {}", "deleting {deleted=2}", "deleting {deleted=1}"),
        told);
  }

  @Test
  void divides_the_budget_among_the_jobs_and_runs_each_even_if_nothing_is_left() {
    List<Duration> budgets = new ArrayList<>();
    Function<Duration, Job.Work> taking =
        time ->
            budget -> {
              budgets.add(Duration.between(clock.instant(), budget.end()));
              clock.advance(time);
              return JobResult.nothing();
            };
    JobRunner runner =
        node(
            "a",
            Job.onEveryNode("quick", MINUTE, taking.apply(Duration.ZERO)),
            Job.onEveryNode("greedy", MINUTE, taking.apply(Duration.ofSeconds(8))),
            Job.onEveryNode("late", MINUTE, taking.apply(Duration.ZERO)));

    round(runner);

    assertEquals(
        List.of(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(-2)), budgets);
  }

  @Test
  void lets_no_failure_of_one_job_stop_the_others() {
    JobRunner runner =
        node(
            "a",
            Job.onOneNode("buggy", MINUTE, failing(new IllegalStateException("a bug"))),
            Job.onEveryNode("broken", MINUTE, failing(new IllegalArgumentException("another"))),
            everyNode("good", MINUTE));

    JobRound round = round(runner);

    assertEquals(List.of("good"), List.copyOf(round.results().keySet()));
    assertEquals(List.of("buggy failed: a bug", "broken failed: another", "good {}"), told);
  }

  private static Job.Work failing(RuntimeException failure) {
    return budget -> {
      throw failure;
    };
  }

  private static Job.Work failing(Error failure) {
    return budget -> {
      throw failure;
    };
  }

  @Test
  void lets_an_error_through_and_runs_what_was_left_the_next_time() {
    JobRunner runner =
        node(
            "a",
            Job.onEveryNode("broken", MINUTE, noting("broken", failing(new StackOverflowError()))),
            everyNode("good", MINUTE));

    assertThrows(StackOverflowError.class, () -> round(runner));
    assertEquals(List.of("good"), runs(runner));

    clock.advance(Duration.ofSeconds(10));
    assertThrows(StackOverflowError.class, () -> round(runner));
  }

  @Test
  void tries_a_job_that_failed_again_after_ten_seconds_or_its_interval() {
    JobRunner runner =
        node(
            "a",
            Job.onEveryNode(
                "daily", Duration.ofDays(1), noting("daily", failing(new IllegalStateException()))),
            Job.onEveryNode(
                "quick", SECOND, noting("quick", failing(new IllegalStateException()))));

    assertEquals(SECOND, round(runner).pause());
    clock.advance(SECOND);
    assertEquals(List.of("quick"), runs(runner));
    clock.advance(Duration.ofSeconds(9));
    assertEquals(List.of("daily", "quick"), runs(runner));
  }

  @Test
  void runs_a_job_of_one_node_on_the_node_that_has_its_lease() {
    JobRunner one = node("a", onOneNode("a"), everyNode("clock", MINUTE));
    JobRunner other = node("b", onOneNode("b"), everyNode("clock", MINUTE));

    for (int i = 0; i < 10; i++) {
      assertEquals(List.of("deleting on a", "clock"), runs(one));
      assertEquals(List.of("clock"), runs(other));
      clock.advance(MINUTE);
    }
    assertFalse(told.stream().anyMatch(line -> line.contains("failed")), told::toString);
  }

  private Job onOneNode(String node) {
    return Job.onOneNode(
        "deleting", MINUTE, noting("deleting on " + node, budget -> JobResult.nothing()));
  }

  @Test
  void does_not_ask_for_a_lease_that_another_node_holds_before_the_interval_is_over() {
    round(node("a", onOneNode("a")));
    JobRunner other = node("b", onOneNode("b"));

    JobRound round = round(other);

    assertEquals(Map.of(), round.results());
    assertEquals(MINUTE, round.pause());
  }

  @Test
  void takes_over_from_a_node_that_ended_in_the_middle() {
    JobRunner ending =
        node(
            "a",
            Job.onOneNode("deleting", MINUTE, failing(new OutOfMemoryError("the node is gone"))));
    assertThrows(OutOfMemoryError.class, () -> round(ending));
    JobRunner other = node("b", onOneNode("b"));

    for (int minute = 0; minute < 5; minute++) {
      assertEquals(List.of(), runs(other), "after " + minute + " minutes");
      clock.advance(MINUTE);
    }
    assertEquals(List.of("deleting on b"), runs(other));
    assertEquals(List.of(), runs(node("a", onOneNode("a"))));
  }

  @Test
  void keeps_the_lease_of_a_long_interval_over_two_of_them() {
    Duration hour = Duration.ofHours(1);
    Job hourly = Job.onOneNode("report", hour, noting("report", budget -> JobResult.nothing()));
    JobRunner one = node("a", hourly);
    JobRunner other = node("b", hourly);
    round(one);

    clock.advance(hour.multipliedBy(2).minusNanos(1000));
    assertEquals(List.of(), runs(other));
    clock.advance(hour);
    assertEquals(List.of("report"), runs(other));
    assertEquals(List.of(), runs(one));
  }

  @Test
  void has_a_lease_for_each_job() {
    Job mail = Job.onOneNode("mail", MINUTE, noting("mail", budget -> JobResult.nothing()));
    round(node("a", onOneNode("a")));

    assertEquals(List.of("mail"), runs(node("b", onOneNode("b"), mail)));
  }

  @Test
  void tells_of_a_lease_that_cannot_be_taken_because_of_an_outage() {
    Transactions away =
        new Transactions() {
          @Override
          public <T> T inTransaction(Function<Stores, T> work) {
            throw new StoresUnavailable(new IllegalStateException());
          }
        };
    var runner =
        new JobRunner(
            List.of(onOneNode("a"), everyNode("clock", MINUTE)), new JobLeases(away, "a"), clock);

    JobRound round = round(runner);

    assertEquals(List.of("clock"), ran);
    assertEquals(Duration.ofSeconds(10), round.pause());
    assertTrue(told.get(0).startsWith("deleting failed: "), told.get(0));
  }

  @Test
  void runs_a_job_on_every_node_where_no_leases_are_kept() {
    Transactions without =
        new Transactions() {
          @Override
          public <T> T inTransaction(Function<Stores, T> work) {
            return transactions.inTransaction(work);
          }

          @Override
          public boolean keeps(Class<?> store) {
            return false;
          }
        };
    var one = new JobRunner(List.of(onOneNode("a")), new JobLeases(without, "a"), clock);
    var other = new JobRunner(List.of(onOneNode("b")), new JobLeases(without, "b"), clock);

    assertEquals(List.of("deleting on a"), runs(one));
    assertEquals(List.of("deleting on b"), runs(other));
  }

  @Test
  void shows_results_that_nobody_can_change() {
    JobRound round = round(node("a", everyNode("good", MINUTE)));

    assertThrows(UnsupportedOperationException.class, () -> round.results().clear());
  }

  @Test
  void tells_of_a_job_that_another_node_has_the_lease_of() {
    List<String> held = new ArrayList<>();
    var noting =
        new JobListener() {
          @Override
          public void heldElsewhere(Job job) {
            held.add(job.name());
          }

          @Override
          public void failed(Job job, RuntimeException failure) {
            throw new AssertionError(failure);
          }
        };
    Job mine = onOneNode("a");
    node("a", mine).runOnce(BUDGET, noting);
    node("b", onOneNode("b"), everyNode("clock", MINUTE)).runOnce(BUDGET, noting);

    assertEquals(List.of(mine.name()), held);
  }
}
