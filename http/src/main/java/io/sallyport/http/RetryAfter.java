package io.sallyport.http;

import java.time.Duration;

/** The field {@code Retry-After} (RFC 9110 section 10.2.3). */
public final class RetryAfter {

  private RetryAfter() {}

  /** Whole seconds, rounded up: asking a little late is better than asking in vain. */
  public static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
  }
}
