package io.sallyport.testkit.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.throttling.Verdict;
import io.sallyport.domain.throttling.Verdict.Allowed;
import io.sallyport.domain.throttling.Verdict.Refused;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.Race;
import io.sallyport.testkit.transaction.DeletionContract;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code RateLimits} promise, whoever keeps them. Each test begins with none used. */
@ExtendWith(Bounded.class)
public interface RateLimitsContract extends DeletionContract {

  Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");

  /** One request in ten seconds, and three at once. */
  RateLimit LIMIT = new RateLimit("log_in", 6, Duration.ofMinutes(1), 3);

  /** One at a time, in seven parts of a second that are no whole microseconds. */
  RateLimit UNEVEN = new RateLimit("uneven", 7, Duration.ofSeconds(1), 1);

  /** Transactions over stores that hold nothing. */
  @Override
  Transactions transactions();

  private <T> T ask(Function<RateLimits, T> question) {
    return transactions().inTransaction(stores -> question.apply(stores.get(RateLimits.class)));
  }

  private Verdict take(RateLimit limit, String key, Instant now) {
    return transactions()
        .inOneStatement(stores -> stores.get(RateLimits.class).take(limit, key, now));
  }

  private static Allowed allowed(int remaining, int seconds) {
    return new Allowed(LIMIT, remaining, Duration.ofSeconds(seconds));
  }

  private static Refused refused(int seconds) {
    return new Refused(LIMIT, Duration.ofSeconds(seconds));
  }

  private void useUp(String key) {
    for (int left = LIMIT.burst() - 1; left >= 0; left--) {
      assertEquals(allowed(left, 10), take(LIMIT, key, NOW));
    }
  }

  @Test
  default void allows_a_burst_and_no_more() {
    useUp("a");

    assertEquals(refused(10), take(LIMIT, "a", NOW));
    assertEquals(refused(10), take(LIMIT, "a", NOW));
  }

  @Test
  default void tells_one_key_from_another() {
    useUp("a");

    assertEquals(allowed(2, 10), take(LIMIT, "b", NOW));
  }

  @Test
  default void allows_one_more_after_each_interval() {
    useUp("a");

    assertEquals(refused(1), take(LIMIT, "a", NOW.plusSeconds(9)));
    assertEquals(
        new Refused(LIMIT, Duration.ofNanos(1_000)),
        take(LIMIT, "a", NOW.plusSeconds(10).minusNanos(1_000)));
    assertEquals(allowed(0, 10), take(LIMIT, "a", NOW.plusSeconds(10)));
    assertEquals(refused(6), take(LIMIT, "a", NOW.plusSeconds(14)));
    assertEquals(allowed(0, 5), take(LIMIT, "a", NOW.plusSeconds(25)));
  }

  @Test
  default void is_whole_again_after_a_pause_and_never_more_than_whole() {
    useUp("a");

    assertEquals(allowed(2, 10), take(LIMIT, "a", NOW.plus(Duration.ofDays(1))));
  }

  @Test
  default void adds_up_to_the_microsecond_even_where_the_quota_does_not_divide_the_window() {
    int allowed = 0;
    for (Instant now = NOW; now.isBefore(NOW.plusSeconds(2)); now = now.plusNanos(1_000_000)) {
      allowed += take(UNEVEN, "a", now) instanceof Allowed ? 1 : 0;
    }

    assertEquals(14, allowed);
  }

  @Test
  default void a_refusal_leaves_nothing_behind() {
    useUp("a");
    for (int second = 0; second < 10; second++) {
      assertInstanceOf(Refused.class, take(LIMIT, "a", NOW.plusSeconds(second)));
    }

    assertEquals(allowed(0, 10), take(LIMIT, "a", NOW.plusSeconds(10)));
  }

  @Test
  default void a_clock_that_is_behind_gets_nothing_more() {
    useUp("a");

    assertEquals(refused(15), take(LIMIT, "a", NOW.minusSeconds(5)));
  }

  @Test
  default void allows_not_one_too_many_to_many_that_ask_at_once() {
    assertTrue(take(LIMIT, "a", NOW) instanceof Allowed);

    int allowed = Race.winners(8, runner -> take(LIMIT, "a", NOW) instanceof Allowed);

    assertEquals(2, allowed);
  }

  @Test
  default void allows_not_one_too_many_to_many_that_are_the_first_at_once() {
    assertEquals(3, Race.winners(8, runner -> take(LIMIT, "a", NOW) instanceof Allowed));
  }

  @Test
  default void what_a_race_refuses_is_refused_no_longer_than_one_interval() {
    int tooLong =
        Race.winners(
            8,
            runner ->
                take(LIMIT, "a", NOW) instanceof Refused refused
                    && refused.untilNext().compareTo(LIMIT.interval()) > 0);

    assertEquals(0, tooLong);
  }

  @Test
  default void deletes_what_has_been_whole_since_then_and_nothing_else() {
    take(LIMIT, "a", NOW);
    take(LIMIT, "b", NOW);
    useUp("busy");
    Instant whole = NOW.plus(LIMIT.interval());

    assertEquals(0, (int) ask(limits -> limits.deleteWhole(whole.minusNanos(1_000), 5)));
    assertEquals(1, (int) ask(limits -> limits.deleteWhole(whole, 1)));
    assertEquals(1, (int) ask(limits -> limits.deleteWhole(whole, 5)));
    assertEquals(0, (int) ask(limits -> limits.deleteWhole(whole, 5)));
    assertEquals(refused(10), take(LIMIT, "busy", NOW));
  }

  @Test
  default void a_deletion_waits_for_nobody() {
    take(LIMIT, "a", NOW);
    Instant longAfter = NOW.plus(Duration.ofDays(1));

    assertDoesNotWait(
        stores -> stores.get(RateLimits.class).take(LIMIT, "a", longAfter),
        stores -> stores.get(RateLimits.class).deleteWhole(longAfter, 5));
  }
}
