package io.sallyport.application.throttling;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.throttling.Guess;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.GuessVerdict;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.domain.throttling.ThrottlingRefusal.TooManyAttempts;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts attempts in the stores, each in a statement of its own, which no refusal takes back. What
 * it asks of them does not depend on whether there is such a user.
 */
public final class CountedGuesses implements GuessLimit {

  private final Transactions transactions;
  private final GuessKeys keys;
  private final GuessPolicy policy;
  private final InstantSource clock;

  public CountedGuesses(
      Transactions transactions, Digests digests, GuessPolicy policy, InstantSource clock) {
    this.transactions = transactions;
    this.keys = new GuessKeys(digests);
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public Attempt begin(EmailAddress address, @Nullable User user, Actor actor) {
    Guess guess = keys.of(address, user, actor.origin());
    Instant now = clock.instant();
    GuessVerdict verdict =
        transactions.inOneStatementOfItsOwn(
            stores -> stores.get(Guesses.class).reserve(guess, policy, now));
    if (verdict instanceof GuessVerdict.GoOn counted) {
      boolean last = counted.failures() == policy.stop();
      return new CountedAttempt(
          transactions, keys, counted, actor, last && user != null ? user.id() : null, now);
    }
    throw new TooManyAttempts(
        verdict instanceof GuessVerdict.WaitUntil wait ? wait.from(now) : policy.longestWait());
  }
}
