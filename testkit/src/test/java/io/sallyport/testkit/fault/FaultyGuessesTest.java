package io.sallyport.testkit.fault;

import io.sallyport.domain.throttling.Guess;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.GuessVerdict;
import io.sallyport.domain.throttling.GuessVerdict.GoOn;
import io.sallyport.domain.throttling.GuessVerdict.Stopped;
import io.sallyport.domain.throttling.GuessVerdict.WaitUntil;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.throttling.GuessesContract;
import java.time.Instant;

final class FaultyGuessesTest implements EachFaultIsCaught {

  abstract static class Fault implements GuessesContract {

    private final Transactions transactions = Faulty.with(Guesses.class, this::of);

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public boolean oneTransactionAtATime() {
      return true;
    }

    private Guesses of(Guesses sound) {
      return new Guesses() {
        @Override
        public GuessVerdict reserve(Guess guess, GuessPolicy policy, Instant now) {
          return Fault.this.reserve(sound, guess, policy, now);
        }

        @Override
        public void takeBack(String key) {
          Fault.this.takeBack(sound, key);
        }

        @Override
        public void forget(String key) {
          Fault.this.forget(sound, key);
        }

        @Override
        public int deleteUnused(Instant since, int most) {
          return Fault.this.deleteUnused(sound, since, most);
        }
      };
    }

    GuessVerdict reserve(Guesses sound, Guess guess, GuessPolicy policy, Instant now) {
      return sound.reserve(guess, policy, now);
    }

    void takeBack(Guesses sound, String key) {
      sound.takeBack(key);
    }

    void forget(Guesses sound, String key) {
      sound.forget(key);
    }

    int deleteUnused(Guesses sound, Instant since, int most) {
      return sound.deleteUnused(since, most);
    }
  }

  @CaughtBy({
    "lets_not_one_too_many_of_many_that_ask_at_once_go_on",
    "lets_not_one_too_many_of_many_that_are_the_first_at_once_go_on",
    "lets_one_of_many_that_ask_at_the_end_of_a_wait_go_on"
  })
  static final class SelectsBeforeItUpdates extends Fault {

    private final Glimpses glimpses = new Glimpses();

    @Override
    GuessVerdict reserve(Guesses sound, Guess guess, GuessPolicy policy, Instant now) {
      boolean sawItFree = glimpses.isFirst(guess.key());
      GuessVerdict verdict = sound.reserve(guess, policy, now);
      return sawItFree && verdict instanceof WaitUntil ? new GoOn(guess.key(), 1, null) : verdict;
    }
  }

  @CaughtBy({
    "tells_one_key_from_another",
    "begins_anew_once_forgotten",
    "takes_back_one_attempt_and_the_wait_after_it",
    "deletes_what_nobody_has_added_to_since_then_and_nothing_else"
  })
  static final class KnowsOneKeyOnly extends Fault {
    @Override
    GuessVerdict reserve(Guesses sound, Guess guess, GuessPolicy policy, Instant now) {
      return sound.reserve(new Guess("ada", guess.familiarKey(), guess.place()), policy, now);
    }
  }

  @CaughtBy({
    "lets_nobody_go_on_after_the_last",
    "goes_by_the_policy_that_holds_now",
    "takes_back_the_last_attempt"
  })
  static final class NeverStops extends Fault {
    @Override
    GuessVerdict reserve(Guesses sound, Guess guess, GuessPolicy policy, Instant now) {
      GuessVerdict verdict = sound.reserve(guess, policy, now);
      return verdict instanceof Stopped ? new WaitUntil(now.plus(policy.longestWait())) : verdict;
    }
  }

  @CaughtBy({
    "lets_the_free_ones_go_on_and_then_nobody_until_the_first_wait_is_over",
    "a_refusal_leaves_nothing_behind",
    "each_wait_is_twice_as_long_as_the_one_before_up_to_the_longest",
    "lets_one_of_many_that_ask_at_the_end_of_a_wait_go_on"
  })
  static final class CountsWhatItRefuses extends Fault {
    @Override
    GuessVerdict reserve(Guesses sound, Guess guess, GuessPolicy policy, Instant now) {
      GuessVerdict verdict = sound.reserve(guess, policy, now);
      if (verdict instanceof WaitUntil wait) {
        sound.reserve(guess, policy, wait.end());
      }
      return verdict;
    }
  }

  @CaughtBy({"begins_anew_once_forgotten"})
  static final class ForgetsNothing extends Fault {
    @Override
    void forget(Guesses sound, String key) {}
  }

  @CaughtBy({
    "takes_back_one_attempt_and_the_wait_after_it",
    "takes_back_the_last_attempt",
    "takes_back_no_more_than_there_is"
  })
  static final class TakesNothingBack extends Fault {
    @Override
    void takeBack(Guesses sound, String key) {}
  }

  @CaughtBy({"takes_back_one_attempt_and_the_wait_after_it", "takes_back_the_last_attempt"})
  static final class ForgetsWhatItShouldTakeBack extends Fault {
    @Override
    void takeBack(Guesses sound, String key) {
      sound.forget(key);
    }
  }

  @CaughtBy("deletes_what_nobody_has_added_to_since_then_and_nothing_else")
  static final class DeletesWhatIsNotOldEnough extends Fault {
    @Override
    int deleteUnused(Guesses sound, Instant since, int most) {
      return sound.deleteUnused(since.plusNanos(1_000), most);
    }
  }

  @CaughtBy("deletes_what_nobody_has_added_to_since_then_and_nothing_else")
  static final class DeletesMoreThanItWasTold extends Fault {
    @Override
    int deleteUnused(Guesses sound, Instant since, int most) {
      return sound.deleteUnused(since, most + 1);
    }
  }
}
