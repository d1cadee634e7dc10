package io.sallyport.domain.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts, and how many a user may have.
 *
 * @param accessTokenLifetime how long one access token is good
 * @param idleLifetime how long a session lives without being refreshed; not shorter than an access
 *     token, whose use is no refresh
 * @param sessionLifetime how long a session can live at most, whatever happens in it
 * @param refreshGrace how long the client that consumed a refresh token may ask for its successor
 *     again, 0 to 60 seconds
 * @param sessionsPerUser how many live sessions one user may have; the oldest gives way
 */
public record SessionPolicy(
    Duration accessTokenLifetime,
    Duration idleLifetime,
    Duration sessionLifetime,
    Duration refreshGrace,
    int sessionsPerUser) {

  /** The most sessions that {@code sessionsPerUser} may allow. */
  public static final int MAX_SESSIONS = 200;

  public static final Duration MAX_REFRESH_GRACE = Duration.ofSeconds(60);

  public SessionPolicy {
    if (accessTokenLifetime.isNegative()
        || accessTokenLifetime.isZero()
        || idleLifetime.compareTo(accessTokenLifetime) < 0
        || sessionLifetime.compareTo(idleLifetime) < 0) {
      throw new IllegalArgumentException(
          "An access token lives for a while, an idle session not shorter than that, and every"
              + " session not shorter than an idle one.");
    }
    if (refreshGrace.isNegative() || refreshGrace.compareTo(MAX_REFRESH_GRACE) > 0) {
      throw new IllegalArgumentException("The grace of a refresh is 0 to 60 seconds.");
    }
    if (sessionsPerUser < 1 || sessionsPerUser > MAX_SESSIONS) {
      throw new IllegalArgumentException("A user may have 1 to " + MAX_SESSIONS + " sessions.");
    }
  }

  /** 30 minutes, 30 days, 90 days, 10 seconds and 20 sessions. */
  public static SessionPolicy standard() {
    return new SessionPolicy(
        Duration.ofMinutes(30),
        Duration.ofDays(30),
        Duration.ofDays(90),
        Duration.ofSeconds(10),
        20);
  }

  /** When a session that is used now is over, unless it is refreshed before. */
  Instant expiry(Instant now, Instant latestEnd) {
    Instant idleEnd = now.plus(idleLifetime);
    return idleEnd.isBefore(latestEnd) ? idleEnd : latestEnd;
  }
}
