package io.sallyport.testkit.throttling;

import io.sallyport.domain.throttling.Guess;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.GuessVerdict;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.time.Instant;
import java.util.List;

/** Guesses in memory. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemoryGuesses implements Guesses {

  private record Count(String key, int failures, Instant blockedUntil, Instant lastAt) {}

  private final InMemoryFamiliars familiars;
  private final Rows<String, Count> byKey;

  public InMemoryGuesses(InMemoryFamiliars familiars, Journal journal) {
    this.familiars = familiars;
    this.byKey = new Rows<>(journal);
  }

  @Override
  public GuessVerdict reserve(Guess guess, GuessPolicy policy, Instant now) {
    Instant lastSeen = familiars.lastSeen(guess.place(), now).orElse(null);
    String key = lastSeen == null ? guess.key() : guess.familiarKey();
    Count count = byKey.find(key).orElse(new Count(key, 0, Instant.MIN, now));
    if (count.failures() >= policy.stop()) {
      return new GuessVerdict.Stopped();
    }
    if (count.blockedUntil().isAfter(now)) {
      return new GuessVerdict.WaitUntil(count.blockedUntil());
    }
    int failures = count.failures() + 1;
    boolean free = policy.waitAfter(failures).isZero();
    Instant end = free ? Instant.MIN : now.plus(policy.waitAfter(failures));
    Instant lastAt = count.lastAt().isAfter(now) ? count.lastAt() : now;
    byKey.put(key, new Count(key, failures, end, lastAt));
    return new GuessVerdict.GoOn(key, failures, lastSeen);
  }

  @Override
  public void takeBack(String key) {
    byKey
        .find(key)
        .filter(count -> count.failures() > 0)
        .map(count -> new Count(key, count.failures() - 1, Instant.MIN, count.lastAt()))
        .ifPresent(count -> byKey.put(key, count));
  }

  @Override
  public void forget(String key) {
    byKey.remove(key);
  }

  @Override
  public int deleteUnused(Instant since, int most) {
    List<String> unused =
        byKey.all().stream()
            .filter(count -> !count.lastAt().isAfter(since))
            .map(Count::key)
            .limit(most)
            .toList();
    unused.forEach(byKey::remove);
    return unused.size();
  }
}
