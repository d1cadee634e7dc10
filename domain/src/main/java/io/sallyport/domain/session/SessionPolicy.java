package io.sallyport.domain.session;

import java.time.Duration;

/**
 * How long one stays in.
 *
 * @param accessTokenLifetime how long one access token is good
 * @param sessionLifetime how long a session can live at most, whatever happens in it
 */
public record SessionPolicy(Duration accessTokenLifetime, Duration sessionLifetime) {

  public SessionPolicy {
    if (accessTokenLifetime.isNegative()
        || accessTokenLifetime.isZero()
        || sessionLifetime.compareTo(accessTokenLifetime) < 0) {
      throw new IllegalArgumentException(
          "An access token lives for a while, and not longer than its session.");
    }
  }

  /** 30 minutes and 90 days. */
  public static SessionPolicy standard() {
    return new SessionPolicy(Duration.ofMinutes(30), Duration.ofDays(90));
  }
}
