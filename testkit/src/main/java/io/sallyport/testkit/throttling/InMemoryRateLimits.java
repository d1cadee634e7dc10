package io.sallyport.testkit.throttling;

import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.throttling.Verdict;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.time.Instant;
import java.util.List;

/** Rate limits in memory. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemoryRateLimits implements RateLimits {

  private record Kept(String key, Instant arrival) {}

  private final Rows<String, Kept> byKey;

  public InMemoryRateLimits(Journal journal) {
    this.byKey = new Rows<>(journal);
  }

  @Override
  public Verdict take(RateLimit limit, String key, Instant now) {
    Instant arrival = byKey.find(key).map(Kept::arrival).filter(now::isBefore).orElse(now);
    if (arrival.isAfter(limit.latestArrival(now))) {
      return Verdict.refused(limit, arrival, now);
    }
    Instant next = arrival.plus(limit.interval());
    byKey.put(key, new Kept(key, next));
    return Verdict.allowed(limit, next, now);
  }

  @Override
  public int deleteWhole(Instant since, int most) {
    List<String> unused =
        byKey.all().stream()
            .filter(kept -> !kept.arrival().isAfter(since))
            .map(Kept::key)
            .limit(most)
            .toList();
    unused.forEach(byKey::remove);
    return unused.size();
  }
}
