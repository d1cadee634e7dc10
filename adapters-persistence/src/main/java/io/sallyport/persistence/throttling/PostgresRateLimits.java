package io.sallyport.persistence.throttling;

import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.throttling.Verdict;
import io.sallyport.persistence.database.SqlObjects;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Rate limits in {@code rate_limits}, through one transaction. */
final class PostgresRateLimits implements RateLimits {

  private final RateLimitSql sql;

  PostgresRateLimits(SqlObjects sqlObjects) {
    this.sql = sqlObjects.of(RateLimitSql.class);
  }

  @Override
  public Verdict take(RateLimit limit, String key, Instant now) {
    Duration interval = limit.interval();
    Instant latest = limit.latestArrival(now);
    return sql.take(
            key, latest, now.plus(interval), TimeUnit.NANOSECONDS.toMicros(interval.toNanos()))
        .map(taken -> verdict(limit, taken, now))
        // Whoever came first had about our time, and at most one more after that was allowed.
        .orElseGet(() -> Verdict.refused(limit, latest.plus(interval), now));
  }

  private static Verdict verdict(RateLimit limit, Taken taken, Instant now) {
    return taken.allowed()
        ? Verdict.allowed(limit, taken.wholeAt(), now)
        : Verdict.refused(limit, taken.wholeAt(), now);
  }

  @Override
  public int deleteWhole(Instant since, int most) {
    return sql.deleteWhole(since, most);
  }
}
