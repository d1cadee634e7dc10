package io.sallyport.testkit.fault;

import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.throttling.Verdict;
import io.sallyport.domain.throttling.Verdict.Allowed;
import io.sallyport.domain.throttling.Verdict.Refused;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.throttling.RateLimitsContract;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

final class FaultyRateLimitsTest implements EachFaultIsCaught {

  abstract static class Fault implements RateLimitsContract {

    private final Transactions transactions = Faulty.with(RateLimits.class, this::of);

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public boolean oneTransactionAtATime() {
      return true;
    }

    private RateLimits of(RateLimits sound) {
      return new RateLimits() {
        @Override
        public Verdict take(RateLimit limit, String key, Instant now) {
          return Fault.this.take(sound, limit, key, now);
        }

        @Override
        public int deleteWhole(Instant since, int most) {
          return Fault.this.deleteWhole(sound, since, most);
        }
      };
    }

    Verdict take(RateLimits sound, RateLimit limit, String key, Instant now) {
      return sound.take(limit, key, now);
    }

    int deleteWhole(RateLimits sound, Instant since, int most) {
      return sound.deleteWhole(since, most);
    }
  }

  @CaughtBy({
    "allows_not_one_too_many_to_many_that_ask_at_once",
    "allows_not_one_too_many_to_many_that_are_the_first_at_once"
  })
  static final class SelectsBeforeItUpdates extends Fault {

    private final Glimpses glimpses = new Glimpses();

    @Override
    Verdict take(RateLimits sound, RateLimit limit, String key, Instant now) {
      boolean sawItFree = glimpses.isFirst(key);
      Verdict verdict = sound.take(limit, key, now);
      return sawItFree && verdict instanceof Refused
          ? new Allowed(limit, 0, limit.interval())
          : verdict;
    }
  }

  @CaughtBy({
    "tells_one_key_from_another",
    "deletes_what_has_been_whole_since_then_and_nothing_else"
  })
  static final class KnowsOneKeyOnly extends Fault {
    @Override
    Verdict take(RateLimits sound, RateLimit limit, String key, Instant now) {
      return sound.take(limit, key.equals("b") ? "a" : key, now);
    }
  }

  @CaughtBy({
    "a_refusal_leaves_nothing_behind",
    "allows_a_burst_and_no_more",
    "allows_one_more_after_each_interval",
    "adds_up_to_the_microsecond_even_where_the_quota_does_not_divide_the_window",
    "what_a_race_refuses_is_refused_no_longer_than_one_interval"
  })
  static final class CountsWhatItRefuses extends Fault {
    @Override
    Verdict take(RateLimits sound, RateLimit limit, String key, Instant now) {
      Verdict verdict = sound.take(limit, key, now);
      if (verdict instanceof Refused) {
        sound.take(limit, key, now.plus(limit.window()));
      }
      return verdict;
    }
  }

  @CaughtBy("a_clock_that_is_behind_gets_nothing_more")
  static final class TrustsAClockThatIsBehind extends Fault {

    private Instant first = Instant.MAX;

    @Override
    Verdict take(RateLimits sound, RateLimit limit, String key, Instant now) {
      first = first.equals(Instant.MAX) ? now : first;
      return now.isBefore(first)
          ? new Allowed(limit, 0, limit.interval())
          : sound.take(limit, key, now);
    }
  }

  @CaughtBy({
    "allows_one_more_after_each_interval",
    "adds_up_to_the_microsecond_even_where_the_quota_does_not_divide_the_window"
  })
  static final class CountsInWholeSeconds extends Fault {

    private static final Duration PART = Duration.ofNanos(123_456_000);

    @Override
    Verdict take(RateLimits sound, RateLimit limit, String key, Instant now) {
      return sound.take(limit, key, now.truncatedTo(ChronoUnit.SECONDS).plus(PART));
    }
  }

  @CaughtBy("deletes_what_has_been_whole_since_then_and_nothing_else")
  static final class DeletesWhatIsNotWhole extends Fault {
    @Override
    int deleteWhole(RateLimits sound, Instant since, int most) {
      return sound.deleteWhole(since.plusNanos(1_000), most);
    }
  }

  @CaughtBy("deletes_what_has_been_whole_since_then_and_nothing_else")
  static final class DeletesMoreThanItWasTold extends Fault {
    @Override
    int deleteWhole(RateLimits sound, Instant since, int most) {
      return sound.deleteWhole(since, most + 1);
    }
  }
}
