package org.example.store;

import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.throttling.Verdict;
import java.time.Instant;
import java.util.List;
import org.example.store.Database.Arrival;

final class MapRateLimits implements RateLimits {

  private final View<String, Arrival> arrivals;

  MapRateLimits(View<String, Arrival> arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public Verdict take(RateLimit limit, String key, Instant now) {
    Instant arrival = arrivals.find(key).map(Arrival::at).filter(now::isBefore).orElse(now);
    if (arrival.isAfter(limit.latestArrival(now))) {
      return Verdict.refused(limit, arrival, now);
    }
    Instant next = arrival.plus(limit.interval());
    arrivals.put(key, new Arrival(key, next));
    return Verdict.allowed(limit, next, now);
  }

  @Override
  public int deleteWhole(Instant since, int most) {
    List<String> whole =
        arrivals
            .all()
            .filter(arrival -> !arrival.at().isAfter(since))
            .map(Arrival::key)
            .limit(most)
            .toList();
    whole.forEach(arrivals::remove);
    return whole.size();
  }
}
