package io.sallyport.domain.maintenance;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobTest {

  private static final Instant END = Instant.parse("2026-11-23T08:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final List<Integer> batches = new ArrayList<>();
  private Instant now = END.minusSeconds(3);

  /** Each batch takes a second. */
  private JobResult deleteOf(int rows) {
    return Job.Work.inBatches(
            "deleted",
            10,
            most -> {
              now = now.plusSeconds(1);
              int done = Math.min(most, rows - batches.stream().mapToInt(i -> i).sum());
              batches.add(done);
              return done;
            })
        .run(new Budget(() -> now, END));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Deliver", "1st", "_a", "deliver-mail", "deliver mail", "webhook:1"})
  void refuses_a_name_that_is_no_plain_word(String name) {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Job.onOneNode(name, MINUTE, budget -> JobResult.nothing()));

    assertEquals(
        "The name of a job begins with a lower case letter and has lower case letters, digits"
            + " and _ only, 100 at most: "
            + name,
        refused.getMessage());
  }

  @Test
  void takes_a_name_of_a_hundred_characters_and_no_more() {
    assertDoesNotThrow(() -> Job.onOneNode("a".repeat(100), MINUTE, budget -> JobResult.nothing()));
    assertThrows(
        IllegalArgumentException.class,
        () -> Job.onOneNode("a".repeat(101), MINUTE, budget -> JobResult.nothing()));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void refuses_an_interval_that_is_not_positive(long nanos) {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Job.onEveryNode("clock", Duration.ofNanos(nanos), budget -> JobResult.nothing()));

    assertEquals("The interval of the job clock is not positive.", refused.getMessage());
  }

  @Test
  void goes_on_until_a_batch_is_not_full() {
    assertEquals(new JobResult(Map.of("deleted", 14), false), deleteOf(14));
    assertEquals(List.of(10, 4), batches);
  }

  @Test
  void looks_for_more_after_a_last_batch_that_is_full() {
    assertEquals(new JobResult(Map.of("deleted", 20), false), deleteOf(20));
    assertEquals(List.of(10, 10, 0), batches);
  }

  @Test
  void stops_when_the_budget_is_spent_and_says_that_there_is_more() {
    assertEquals(new JobResult(Map.of("deleted", 30), true), deleteOf(35));
    assertEquals(List.of(10, 10, 10), batches);
  }

  @Test
  void works_one_batch_even_if_the_budget_was_spent_before() {
    now = END.plusSeconds(60);

    assertEquals(new JobResult(Map.of("deleted", 10), true), deleteOf(35));
    assertEquals(List.of(10), batches);
  }

  @Test
  void has_something_around_its_work_and_is_otherwise_the_same() {
    Job job = Job.onOneNode("mail", MINUTE, budget -> JobResult.of("sent", 3));

    Job decorated = job.around(work -> budget -> work.run(budget).more(true));

    assertEquals("mail", decorated.name());
    assertEquals(MINUTE, decorated.interval());
    assertEquals(Job.Nodes.ONE, decorated.nodes());
    assertEquals(
        new JobResult(Map.of("sent", 3), true), decorated.work().run(new Budget(() -> now, END)));
  }

  @Test
  void a_result_keeps_its_counts_and_their_order() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("sent", 0);
    counts.put("expired", 2);
    counts.put("given_up", 0);
    var result = new JobResult(counts, false);
    counts.put("bounced", 1);

    assertEquals(List.of("sent", "expired", "given_up"), List.copyOf(result.counts().keySet()));
    assertThrows(UnsupportedOperationException.class, () -> result.counts().put("bounced", 1));
    assertTrue(result.didSomething());
    assertFalse(JobResult.of("sent", 0).didSomething());
    assertFalse(JobResult.nothing().didSomething());
  }
}
