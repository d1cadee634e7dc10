package io.sallyport.testkit.fault;

import io.sallyport.domain.throttling.FamiliarPlace;
import io.sallyport.domain.throttling.Familiars;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.throttling.FamiliarsContract;
import java.time.Instant;

final class FaultyFamiliarsTest implements EachFaultIsCaught {

  abstract static class Fault implements FamiliarsContract {

    private final Transactions transactions = Faulty.with(Familiars.class, this::of);

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public boolean oneTransactionAtATime() {
      return true;
    }

    private Familiars of(Familiars sound) {
      return new Familiars() {
        @Override
        public void see(FamiliarPlace place, Instant now) {
          Fault.this.see(sound, place, now);
        }

        @Override
        public int deleteUnseen(Instant since, int most) {
          return Fault.this.deleteUnseen(sound, since, most);
        }
      };
    }

    void see(Familiars sound, FamiliarPlace place, Instant now) {
      sound.see(place, now);
    }

    int deleteUnseen(Familiars sound, Instant since, int most) {
      return sound.deleteUnseen(since, most);
    }
  }

  @CaughtBy({
    "what_strangers_use_up_is_there_for_whoever_comes_from_a_familiar_place",
    "each_familiar_place_has_a_count_of_its_own",
    "a_place_is_familiar_until_its_lifetime_is_over",
    "seeing_it_again_begins_its_lifetime_anew_and_never_shortens_it",
    "deletes_what_was_not_seen_since_then_and_nothing_else"
  })
  static final class SeesNothing extends Fault {
    @Override
    void see(Familiars sound, FamiliarPlace place, Instant now) {}
  }

  @CaughtBy({
    "seeing_it_again_begins_its_lifetime_anew_and_never_shortens_it",
    "each_familiar_place_has_a_count_of_its_own",
    "deletes_what_was_not_seen_since_then_and_nothing_else"
  })
  static final class ShortensTheLifetime extends Fault {
    @Override
    void see(Familiars sound, FamiliarPlace place, Instant now) {
      sound.deleteUnseen(Instant.MAX, 1);
      sound.see(place, now);
    }
  }

  @CaughtBy("deletes_what_was_not_seen_since_then_and_nothing_else")
  static final class DeletesWhatIsNotOldEnough extends Fault {
    @Override
    int deleteUnseen(Familiars sound, Instant since, int most) {
      return sound.deleteUnseen(since.plusNanos(1_000), most);
    }
  }

  @CaughtBy("deletes_what_was_not_seen_since_then_and_nothing_else")
  static final class DeletesMoreThanItWasTold extends Fault {
    @Override
    int deleteUnseen(Familiars sound, Instant since, int most) {
      return sound.deleteUnseen(since, most + 1);
    }
  }
}
