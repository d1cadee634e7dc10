package io.sallyport.application.mail;

import java.time.Duration;
import java.time.Instant;

/**
 * How long no mail is tried because the mail system is away: 2 seconds, twice as long each time it
 * still is, 5 minutes at most. Safe for use by many threads.
 */
final class MailSystemPause {

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private Duration length = Duration.ZERO;
  private Instant end = Instant.MIN;

  /** Never longer than the longest, even if the clock was set back. */
  synchronized boolean lasts(Instant now) {
    return now.isBefore(end) && end.isBefore(now.plus(LONGEST).plusNanos(1));
  }

  /**
   * Begins, unless it has begun: those who tried at the same time count once.
   *
   * @return how long it is
   */
  synchronized Duration begin(Instant now) {
    if (!lasts(now)) {
      Duration next = length.isZero() ? FIRST : length.multipliedBy(2);
      length = next.compareTo(LONGEST) > 0 ? LONGEST : next;
      end = now.plus(length);
    }
    return length;
  }

  /**
   * The mail system is there.
   *
   * @return whether it was away
   */
  synchronized boolean end() {
    boolean wasAway = !length.isZero();
    length = Duration.ZERO;
    end = Instant.MIN;
    return wasAway;
  }
}
