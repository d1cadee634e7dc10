package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.choice;
import static io.sallyport.bootstrap.configuration.ValueFormat.text;

import io.sallyport.domain.throttling.RateLimit;
import java.util.List;
import java.util.Optional;

/** How often one network may ask for what anybody may ask for, and how often one may guess. */
final class RateLimitOptions {

  private static final String OFF = "off";
  private static final ValueFormat RATE =
      text("requests/time, such as 60/1m, or requests/time/at once, such as 60/1m/10; or off");

  static final Option RATE_LIMITS =
      new Option(
          "RATE_LIMITS",
          choice("on", OFF),
          "on",
          "Whether requests are limited here; off where a gateway in front does it.");

  static final Option RATE_LIMIT_LOG_IN =
      new Option(
          "RATE_LIMIT_LOG_IN",
          RATE,
          "60/1m",
          "Log-ins with a password from one IPv4 address or IPv6 /64 network, good and bad ones; see"
              + " docs/limits.md.");

  static final Option RATE_LIMIT_REGISTER =
      new Option("RATE_LIMIT_REGISTER", RATE, "20/1h", "The same of registrations.");

  static final Option GUESS_LIMITS =
      new Option(
          "GUESS_LIMITS",
          choice("on", OFF),
          "on",
          "Whether wrong passwords in a row at one account make everybody wait and then stop, except"
              + " networks from which its owner has logged in; see docs/limits.md.");

  static final List<Option> ALL =
      List.of(RATE_LIMITS, RATE_LIMIT_LOG_IN, RATE_LIMIT_REGISTER, GUESS_LIMITS);

  private RateLimitOptions() {}

  /** None if they are off. */
  static List<RateLimit> read(OptionValues values) {
    List<RateLimit> limits =
        List.of(
                limit(RateLimit.LOG_IN, RATE_LIMIT_LOG_IN, values),
                limit(RateLimit.REGISTER, RATE_LIMIT_REGISTER, values))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    return values.word(RATE_LIMITS).filter(OFF::equals).isPresent() ? List.of() : limits;
  }

  static boolean guessLimits(OptionValues values) {
    return values.word(GUESS_LIMITS).filter(OFF::equals).isEmpty();
  }

  /** Empty if it is off, or wrong. */
  private static Optional<RateLimit> limit(String name, Option option, OptionValues values) {
    String given = values.textOrDefault(option);
    if (given.equalsIgnoreCase(OFF)) {
      return Optional.empty();
    }
    Optional<RateLimit> limit = RateText.parse(name, given);
    if (limit.isEmpty()) {
      values.refuse(option, "is " + QuotedValue.of(given), RateText.RULE);
    }
    return limit;
  }
}
