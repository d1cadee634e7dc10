package io.sallyport.domain.throttling;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * How often one network or one user may ask for something. A limit fills up again bit by bit, and
 * not at the end of a window: the generic cell rate algorithm (ITU-T I.371). What is kept of each
 * key is one instant, the theoretical arrival time: when the limit will be whole again.
 *
 * @param name tells clients and operators which limit it is; lower case letters, digits and {@code
 *     _}
 * @param quota how many requests are allowed in each window; at most {@value #MAX_QUOTA}
 * @param window from a second to a day, in whole seconds
 * @param burst how many may come at once after a pause; at most the quota
 */
public record RateLimit(String name, int quota, Duration window, int burst) {

  /** Of log-ins with a password. */
  public static final String LOG_IN = "log_in";

  /** Of registrations. */
  public static final String REGISTER = "register";

  public static final int MAX_QUOTA = 1_000_000;
  public static final Duration MAX_WINDOW = Duration.ofDays(1);

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final long NANOS_PER_MICRO = 1_000;

  public RateLimit {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "The name of a rate limit begins with a lower case letter and has lower case letters,"
              + " digits and _ only, 40 at most: "
              + name);
    }
    refuseUnless(1 <= quota && quota <= MAX_QUOTA, name, "a quota from 1 to " + MAX_QUOTA);
    refuseUnless(
        isWholeSeconds(window) && window.compareTo(MAX_WINDOW) <= 0,
        name,
        "a window of whole seconds, from a second to a day");
    refuseUnless(1 <= burst && burst <= quota, name, "a burst from 1 to its quota");
  }

  /** One whose whole quota may come at once. */
  public static RateLimit of(String name, int quota, Duration window) {
    return new RateLimit(name, quota, window, quota);
  }

  private static boolean isWholeSeconds(Duration window) {
    return window.toSeconds() >= 1 && window.equals(window.truncatedTo(ChronoUnit.SECONDS));
  }

  private static void refuseUnless(boolean right, String name, String needed) {
    if (!right) {
      throw new IllegalArgumentException("The rate limit " + name + " needs " + needed + ".");
    }
  }

  /** How long it takes until one request more is allowed: whole microseconds, rounded up. */
  public Duration interval() {
    long exact = window.toNanos() / NANOS_PER_MICRO;
    return Duration.of((exact + quota - 1) / quota, ChronoUnit.MICROS);
  }

  /** The latest theoretical arrival time with which one request more is allowed. */
  public Instant latestArrival(Instant now) {
    return now.plus(interval().multipliedBy(burst - 1L));
  }
}
