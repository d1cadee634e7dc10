package io.sallyport.testkit.fault;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.challenge.Challenge;
import io.sallyport.domain.challenge.ChallengeId;
import io.sallyport.domain.challenge.Challenges;
import io.sallyport.domain.challenge.Purpose;
import io.sallyport.domain.challenge.Use;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.challenge.ChallengesContract;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class FaultyChallengesTest implements EachFaultIsCaught {

  abstract static class Fault implements ChallengesContract {

    private final Transactions transactions = Faulty.with(Challenges.class, this::of);

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public boolean oneTransactionAtATime() {
      return true;
    }

    private Challenges of(Challenges sound) {
      return new Challenges() {
        @Override
        public boolean add(Challenge challenge) {
          return sound.add(challenge);
        }

        @Override
        public Optional<Challenge> find(ChallengeId id) {
          return sound.find(id);
        }

        @Override
        public Optional<Challenge> use(Use use) {
          return Fault.this.use(sound, use);
        }

        @Override
        public int endAll(UserId userId, Set<Purpose> purposes, Instant now) {
          return Fault.this.endAll(sound, userId, purposes, now);
        }

        @Override
        public int removeOver(Instant before, int most) {
          return Fault.this.removeOver(sound, before, most);
        }
      };
    }

    Optional<Challenge> use(Challenges sound, Use use) {
      return sound.use(use);
    }

    int endAll(Challenges sound, UserId userId, Set<Purpose> purposes, Instant now) {
      return sound.endAll(userId, purposes, now);
    }

    int removeOver(Challenges sound, Instant before, int most) {
      return sound.removeOver(before, most);
    }
  }

  @CaughtBy({
    "lets_one_of_many_pass_with_one_token",
    "lets_one_of_many_pass_with_one_code",
  })
  static final class LooksBeforeItWrites extends Fault {

    private final Glimpses glimpses = new Glimpses();

    @Override
    Optional<Challenge> use(Challenges sound, Use use) {
      boolean sawItUnused = glimpses.isFirst(use.id());
      Optional<Challenge> used = sound.use(use);
      return used.isEmpty() && sawItUnused && isRight(sound, use) ? sound.find(use.id()) : used;
    }

    private static boolean isRight(Challenges sound, Use use) {
      return sound
          .find(use.id())
          .filter(kept -> kept.usedAt() != null && kept.usedAt().equals(use.now()))
          .isPresent();
    }
  }

  @CaughtBy("passes_nothing_that_was_sent_for_another_purpose")
  static final class TakesAnyPurpose extends Fault {
    @Override
    Optional<Challenge> use(Challenges sound, Use use) {
      Purpose purpose = sound.find(use.id()).map(Challenge::purpose).orElse(use.purpose());
      return sound.use(new Use(use.id(), purpose, use.tokenDigest(), use.codeDigests(), use.now()));
    }
  }

  @CaughtBy({
    "takes_an_attempt_for_each_wrong_code_and_then_compares_no_more",
    "takes_no_attempt_twice_from_many_who_guess_at_once"
  })
  static final class CountsNoAttempts extends Fault {
    @Override
    Optional<Challenge> use(Challenges sound, Use use) {
      boolean wrong =
          use.isByCode()
              && sound
                  .find(use.id())
                  .map(Challenge::codeDigest)
                  .filter(kept -> !use.codeDigests().contains(kept))
                  .isPresent();
      return wrong ? Optional.empty() : sound.use(use);
    }
  }

  @CaughtBy("passes_a_code_once_under_any_key_that_is_known")
  static final class KnowsTheKeyInForceOnly extends Fault {
    @Override
    Optional<Challenge> use(Challenges sound, Use use) {
      return use.isByCode()
          ? sound.use(
              new Use(use.id(), use.purpose(), null, use.codeDigests().subList(0, 1), use.now()))
          : sound.use(use);
    }
  }

  @CaughtBy("passes_a_token_until_it_expires_and_a_code_until_that_does")
  static final class TakesATokenForAMicrosecondMore extends Fault {
    @Override
    Optional<Challenge> use(Challenges sound, Use use) {
      Instant slow = use.now().minusNanos(1_000);
      return sound
          .use(use)
          .or(
              () ->
                  use.isByCode()
                      ? Optional.empty()
                      : sound.use(
                          new Use(use.id(), use.purpose(), use.tokenDigest(), List.of(), slow)));
    }
  }

  @CaughtBy("ends_what_a_user_has_of_some_purposes_and_nothing_else")
  static final class EndsEverything extends Fault {
    @Override
    int endAll(Challenges sound, UserId userId, Set<Purpose> purposes, Instant now) {
      return sound.endAll(userId, EnumSet.allOf(Purpose.class), now);
    }
  }

  @CaughtBy("forgets_what_expired_before_the_first_first")
  static final class ForgetsTooEarly extends Fault {
    @Override
    int removeOver(Challenges sound, Instant before, int most) {
      return sound.removeOver(before.plusNanos(1_000), most);
    }
  }

  @CaughtBy("forgets_what_expired_before_the_first_first")
  static final class ForgetsMoreThanItWasTold extends Fault {
    @Override
    int removeOver(Challenges sound, Instant before, int most) {
      return sound.removeOver(before, most + 1);
    }
  }
}
