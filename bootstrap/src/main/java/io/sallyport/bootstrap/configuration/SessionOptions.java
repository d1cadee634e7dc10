package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.whole;

import io.sallyport.domain.session.SessionPolicy;
import java.time.Duration;
import java.util.List;

/** How long sessions and their tokens live, and how many there may be. */
final class SessionOptions {

  static final Option ACCESS_TOKEN_EXPIRE_MINUTES =
      new Option(
          "ACCESS_TOKEN_EXPIRE_MINUTES", whole(1, 1440), "30", "How long an access token is good.");

  static final Option REFRESH_GRACE_SECONDS =
      new Option(
          "REFRESH_GRACE_SECONDS",
          whole(0, 60),
          "10",
          "How long the last refresh token that was used gets the same successor again, for a client"
              + " that lost the response; later it is theft and the session ends.");

  static final Option SESSION_IDLE_DAYS =
      new Option(
          "SESSION_IDLE_DAYS",
          whole(1, 365),
          "30, or SESSION_MAX_DAYS if that is less",
          "How long a session lives without being refreshed; a lower value holds for open sessions"
              + " too.");

  static final Option SESSION_MAX_DAYS =
      new Option(
          "SESSION_MAX_DAYS",
          whole(1, 365),
          "90",
          "How long a session lives at most, however often used; a lower value holds for open sessions"
              + " too, a higher one for those to come.");

  static final Option SESSIONS_PER_USER =
      new Option(
          "SESSIONS_PER_USER",
          whole(1, SessionPolicy.MAX_SESSIONS),
          "20",
          "How many live sessions one user may have; the oldest gives way.");

  static final List<Option> ALL =
      List.of(
          ACCESS_TOKEN_EXPIRE_MINUTES,
          REFRESH_GRACE_SECONDS,
          SESSION_IDLE_DAYS,
          SESSION_MAX_DAYS,
          SESSIONS_PER_USER);

  private SessionOptions() {}

  static SessionPolicy read(OptionValues values) {
    int most = values.wholeOrDefault(SESSION_MAX_DAYS);
    int idle = values.whole(SESSION_IDLE_DAYS).orElse(Math.min(idleDaysByDefault(), most));
    if (idle > most) {
      values.refuse(
          SESSION_IDLE_DAYS,
          "is " + idle + ", more than the " + most + " of SESSION_MAX_DAYS",
          "Give " + most + " or less, or raise SESSION_MAX_DAYS.");
    }
    return new SessionPolicy(
        Duration.ofMinutes(values.wholeOrDefault(ACCESS_TOKEN_EXPIRE_MINUTES)),
        Duration.ofDays(Math.min(idle, most)),
        Duration.ofDays(most),
        Duration.ofSeconds(values.wholeOrDefault(REFRESH_GRACE_SECONDS)),
        values.wholeOrDefault(SESSIONS_PER_USER));
  }

  private static int idleDaysByDefault() {
    return (int) SessionPolicy.standard().idleLifetime().toDays();
  }
}
