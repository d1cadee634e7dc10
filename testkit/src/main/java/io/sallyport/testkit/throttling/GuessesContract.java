package io.sallyport.testkit.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.sallyport.domain.throttling.Guess;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.GuessVerdict;
import io.sallyport.domain.throttling.GuessVerdict.GoOn;
import io.sallyport.domain.throttling.GuessVerdict.Stopped;
import io.sallyport.domain.throttling.GuessVerdict.WaitUntil;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.Race;
import io.sallyport.testkit.transaction.DeletionContract;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code Guesses} promise, whoever keeps them. Each test begins with none counted. */
@ExtendWith(Bounded.class)
public interface GuessesContract extends DeletionContract {

  Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");

  /** Three at once, then waits of 10, 20, 40, 50 and 50 seconds, and 9 in all. */
  GuessPolicy POLICY = new GuessPolicy(3, Duration.ofSeconds(10), Duration.ofSeconds(50), 9);

  Guess ADA = new Guess("ada", "ada here", null);
  Guess EVE = new Guess("eve", "eve here", null);

  /** Transactions over stores that hold nothing. */
  @Override
  Transactions transactions();

  private <T> T ask(Function<Guesses, T> question) {
    return transactions().inOneStatement(stores -> question.apply(stores.get(Guesses.class)));
  }

  private GuessVerdict reserve(Guess guess, Instant now) {
    return ask(guesses -> guesses.reserve(guess, POLICY, now));
  }

  private void takeBack(String key) {
    ask(
        guesses -> {
          guesses.takeBack(key);
          return key;
        });
  }

  private void forget(String key) {
    ask(
        guesses -> {
          guesses.forget(key);
          return key;
        });
  }

  private static GoOn goOn(int failures) {
    return new GoOn("ada", failures, null);
  }

  private static Instant seconds(int seconds) {
    return NOW.plusSeconds(seconds);
  }

  private void useUpWhatIsFree() {
    for (int failures = 1; failures <= POLICY.free(); failures++) {
      assertEquals(goOn(failures), reserve(ADA, NOW));
    }
  }

  private Instant stop() {
    Instant now = NOW;
    for (int failures = 1; failures <= POLICY.stop(); failures++) {
      assertEquals(goOn(failures), reserve(ADA, now));
      now = now.plus(POLICY.waitAfter(failures));
    }
    return now;
  }

  @Test
  default void lets_the_free_ones_go_on_and_then_nobody_until_the_first_wait_is_over() {
    useUpWhatIsFree();

    assertEquals(new WaitUntil(seconds(10)), reserve(ADA, NOW));
    assertEquals(new WaitUntil(seconds(10)), reserve(ADA, seconds(10).minusNanos(1_000)));
    assertEquals(goOn(4), reserve(ADA, seconds(10)));
  }

  @Test
  default void each_wait_is_twice_as_long_as_the_one_before_up_to_the_longest() {
    useUpWhatIsFree();
    Instant now = NOW;
    int failures = POLICY.free();
    for (int wait : new int[] {10, 20, 40, 50, 50}) {
      assertEquals(new WaitUntil(now.plusSeconds(wait)), reserve(ADA, now));
      now = now.plusSeconds(wait);
      assertEquals(goOn(++failures), reserve(ADA, now));
    }
  }

  @Test
  default void lets_nobody_go_on_after_the_last() {
    Instant after = stop();

    assertEquals(new Stopped(), reserve(ADA, after));
    assertEquals(new Stopped(), reserve(ADA, after.plus(Duration.ofDays(29))));
  }

  @Test
  default void tells_one_key_from_another() {
    stop();

    assertEquals(new GoOn("eve", 1, null), reserve(EVE, NOW));
  }

  @Test
  default void a_refusal_leaves_nothing_behind() {
    useUpWhatIsFree();
    for (int second = 0; second < 10; second++) {
      assertInstanceOf(WaitUntil.class, reserve(ADA, seconds(second)));
    }

    assertEquals(goOn(4), reserve(ADA, seconds(10)));
  }

  @Test
  default void a_clock_that_is_behind_waits_for_none_of_the_free_ones() {
    assertEquals(goOn(1), reserve(ADA, NOW));
    assertEquals(goOn(2), reserve(ADA, NOW.minusSeconds(5)));
  }

  @Test
  default void begins_anew_once_forgotten() {
    stop();
    reserve(EVE, NOW);

    forget("ada");

    assertEquals(goOn(1), reserve(ADA, NOW));
    assertEquals(new GoOn("eve", 2, null), reserve(EVE, NOW));
    forget("nobody");
  }

  @Test
  default void takes_back_one_attempt_and_the_wait_after_it() {
    useUpWhatIsFree();
    reserve(EVE, NOW);
    takeBack("ada");

    assertEquals(goOn(3), reserve(ADA, NOW));
    assertEquals(new WaitUntil(seconds(10)), reserve(ADA, NOW));
    assertEquals(new GoOn("eve", 2, null), reserve(EVE, NOW));
  }

  @Test
  default void takes_back_the_last_attempt() {
    Instant after = stop();
    takeBack("ada");

    assertEquals(goOn(POLICY.stop()), reserve(ADA, after));
    assertEquals(new Stopped(), reserve(ADA, after));
  }

  @Test
  default void takes_back_no_more_than_there_is() {
    reserve(ADA, NOW);
    takeBack("ada");
    takeBack("ada");
    takeBack("nobody");

    assertEquals(goOn(1), reserve(ADA, NOW));
  }

  @Test
  default void goes_by_the_policy_that_holds_now() {
    useUpWhatIsFree();
    GuessPolicy less = new GuessPolicy(1, Duration.ofSeconds(1), Duration.ofSeconds(1), 3);

    assertEquals(new Stopped(), ask(guesses -> guesses.reserve(ADA, less, seconds(99))));
  }

  @Test
  default void lets_not_one_too_many_of_many_that_ask_at_once_go_on() {
    reserve(ADA, NOW);

    assertEquals(2, Race.winners(8, runner -> reserve(ADA, NOW) instanceof GoOn));
  }

  @Test
  default void lets_not_one_too_many_of_many_that_are_the_first_at_once_go_on() {
    assertEquals(3, Race.winners(8, runner -> reserve(ADA, NOW) instanceof GoOn));
  }

  @Test
  default void lets_one_of_many_that_ask_at_the_end_of_a_wait_go_on() {
    useUpWhatIsFree();

    assertEquals(1, Race.winners(8, runner -> reserve(ADA, seconds(10)) instanceof GoOn));
    assertEquals(new WaitUntil(seconds(30)), reserve(ADA, seconds(10)));
  }

  @Test
  default void deletes_what_nobody_has_added_to_since_then_and_nothing_else() {
    reserve(ADA, NOW);
    reserve(EVE, NOW);
    reserve(new Guess("busy", "busy here", null), NOW);
    reserve(new Guess("busy", "busy here", null), seconds(1));

    assertEquals(0, (int) ask(guesses -> guesses.deleteUnused(NOW.minusNanos(1_000), 5)));
    assertEquals(1, (int) ask(guesses -> guesses.deleteUnused(NOW, 1)));
    assertEquals(1, (int) ask(guesses -> guesses.deleteUnused(NOW, 5)));
    assertEquals(0, (int) ask(guesses -> guesses.deleteUnused(NOW, 5)));
    assertEquals(
        new GoOn("busy", 3, null), reserve(new Guess("busy", "busy here", null), seconds(1)));
  }

  @Test
  default void a_deletion_waits_for_nobody() {
    reserve(ADA, NOW);
    Instant longAfter = NOW.plus(Duration.ofDays(31));

    assertDoesNotWait(
        stores -> stores.get(Guesses.class).reserve(ADA, POLICY, longAfter),
        stores -> stores.get(Guesses.class).deleteUnused(longAfter, 5));
  }
}
