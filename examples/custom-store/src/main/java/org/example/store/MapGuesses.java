package org.example.store;

import io.sallyport.domain.throttling.Guess;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.GuessVerdict;
import io.sallyport.domain.throttling.Guesses;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.example.store.Database.Count;

final class MapGuesses implements Guesses {

  private final View<String, Count> counts;
  private final MapFamiliars familiars;

  MapGuesses(Snapshot snapshot) {
    this.counts = snapshot.counts;
    this.familiars = new MapFamiliars(snapshot);
  }

  @Override
  public GuessVerdict reserve(Guess guess, GuessPolicy policy, Instant now) {
    Optional<Instant> lastSeen =
        Optional.ofNullable(guess.place()).flatMap(place -> familiars.lastSeen(place, now));
    String key = lastSeen.isPresent() ? guess.familiarKey() : guess.key();
    Count count = counts.find(key).orElse(new Count(key, 0, now, now));
    if (count.failures() >= policy.stop()) {
      return new GuessVerdict.Stopped();
    }
    int failures = count.failures() + 1;
    boolean waits = !policy.waitAfter(count.failures()).isZero();
    if (waits && count.end().isAfter(now)) {
      return new GuessVerdict.WaitUntil(count.end());
    }
    Instant lastAt = count.lastAt().isAfter(now) ? count.lastAt() : now;
    counts.put(key, new Count(key, failures, now.plus(policy.waitAfter(failures)), lastAt));
    return new GuessVerdict.GoOn(key, failures, lastSeen.orElse(null));
  }

  @Override
  public void takeBack(String key) {
    counts
        .find(key)
        .filter(count -> count.failures() > 0)
        .map(count -> new Count(key, count.failures() - 1, Instant.MIN, count.lastAt()))
        .ifPresent(count -> counts.put(key, count));
  }

  @Override
  public void forget(String key) {
    counts.remove(key);
  }

  @Override
  public int deleteUnused(Instant since, int most) {
    List<String> unused =
        counts
            .all()
            .filter(count -> !count.lastAt().isAfter(since))
            .map(Count::key)
            .limit(most)
            .toList();
    unused.forEach(counts::remove);
    return unused.size();
  }
}
