package io.sallyport.domain.throttling;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a password may be compared. */
public sealed interface GuessVerdict {

  /**
   * It may, and is counted as wrong until it turns out to be right.
   *
   * @param key under which it is counted
   * @param failures how many in a row are wrong if this one is
   * @param lastSeen when the user last logged in from this place; null if it is not familiar
   */
  record GoOn(String key, int failures, @Nullable Instant lastSeen) implements GuessVerdict {}

  /** It may not before the end of a wait, and is not counted. */
  record WaitUntil(Instant end) implements GuessVerdict {

    /** How long that is from now on. */
    public Duration from(Instant now) {
      return Duration.between(now, end);
    }
  }

  /** It may not until the count is forgotten, and is not counted. */
  record Stopped() implements GuessVerdict {}
}
