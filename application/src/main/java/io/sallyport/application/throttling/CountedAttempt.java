package io.sallyport.application.throttling;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.throttling.Familiars;
import io.sallyport.domain.throttling.GuessVerdict.GoOn;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.domain.throttling.GuessingStopped;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that has been counted as wrong.
 *
 * @param stops whose account takes no more if it is wrong; null if it takes more, or is nobody's
 */
record CountedAttempt(
    Transactions transactions,
    GuessKeys keys,
    GoOn counted,
    Actor actor,
    @Nullable UserId stops,
    Instant at)
    implements GuessLimit.Attempt {

  /** A place that was seen within it is not noted again. */
  private static final Duration FRESH = Duration.ofDays(1);

  @Override
  public void wrong() {
    if (stops != null) {
      var event = new GuessingStopped(stops, at);
      transactions.inTransactionOfItsOwn(
          stores -> {
            stores.events().publish(event, actor);
            return event;
          });
    }
  }

  @Override
  public void right() {
    settle(guesses -> guesses.forget(counted.key()));
  }

  @Override
  public void notCompared() {
    settle(guesses -> guesses.takeBack(counted.key()));
  }

  private void settle(Consumer<Guesses> change) {
    transactions.inOneStatementOfItsOwn(
        stores -> {
          change.accept(stores.get(Guesses.class));
          return counted;
        });
  }

  @Override
  public void loggedIn(Stores stores, User as) {
    stores.get(Guesses.class).forget(counted.key());
    Instant lastSeen = counted.lastSeen();
    if (lastSeen == null || lastSeen.isBefore(at.minus(FRESH))) {
      keys.place(as.id(), actor.origin())
          .ifPresent(place -> stores.get(Familiars.class).see(place, at));
    }
  }
}
