package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.throttling.RateLimit;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rate limit as it is written in an option: {@code 60/1m}, {@code 60/1m/10}. */
final class RateText {

  static final String RULE =
      "Give how many requests, 1 to "
          + RateLimit.MAX_QUOTA
          + ", in which time, 1s to 1d, such as 60/1m or 20/1h; or 60/1m/10 if only 10 of them may"
          + " come at once; or off.";

  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,7})/([0-9]{1,5})([smhd])(?:/([0-9]{1,7}))?");

  private RateText() {}

  /** Empty if it is none. */
  static Optional<RateLimit> parse(String name, String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int quota = Integer.parseInt(parts.group(1));
    Duration window = unit(parts.group(3)).multipliedBy(Integer.parseInt(parts.group(2)));
    int burst = parts.group(4) == null ? quota : Integer.parseInt(parts.group(4));
    try {
      return Optional.of(new RateLimit(name, quota, window, burst));
    } catch (IllegalArgumentException outOfRange) {
      return Optional.empty();
    }
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      default -> Duration.ofDays(1);
    };
  }
}
