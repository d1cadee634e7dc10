package io.sallyport.persistence.throttling;

import io.sallyport.domain.throttling.FamiliarPlace;
import io.sallyport.domain.throttling.Guess;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.GuessVerdict;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.persistence.database.SqlObjects;
import java.time.Duration;
import java.time.Instant;

/** Guesses in {@code guesses}, through one transaction. */
final class PostgresGuesses implements Guesses {

  private final GuessSql sql;

  PostgresGuesses(SqlObjects sqlObjects) {
    this.sql = sqlObjects.of(GuessSql.class);
  }

  @Override
  public GuessVerdict reserve(Guess guess, GuessPolicy policy, Instant now) {
    Duration first = policy.waitAfter(1);
    return sql.reserve(
            guess,
            policy,
            now.minus(FamiliarPlace.LIFETIME),
            first.isZero() ? null : now.plus(first),
            now)
        .map(reserved -> verdict(reserved, policy))
        // Another came first, and one wait at least has begun.
        .orElseGet(() -> new GuessVerdict.WaitUntil(now.plus(policy.firstWait())));
  }

  private static GuessVerdict verdict(Reserved reserved, GuessPolicy policy) {
    if (reserved.goesOn()) {
      return new GuessVerdict.GoOn(reserved.name(), reserved.failures(), reserved.lastSeen());
    }
    Instant end = reserved.blockedUntil();
    return end == null || reserved.failures() >= policy.stop()
        ? new GuessVerdict.Stopped()
        : new GuessVerdict.WaitUntil(end);
  }

  @Override
  public void takeBack(String key) {
    sql.takeBack(key);
  }

  @Override
  public void forget(String key) {
    sql.forget(key);
  }

  @Override
  public int deleteUnused(Instant since, int most) {
    return sql.deleteUnused(since, most);
  }
}
