package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.choice;
import static io.sallyport.bootstrap.configuration.ValueFormat.whole;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the log is written. */
final class LoggingOptions {

  static final Option LOG_FORMAT =
      new Option(
          "LOG_FORMAT",
          choice("text", "json"),
          "text on a terminal, else json",
          "One readable line, or one JSON object a line. The log goes to standard error.");

  static final Option LOG_LEVEL =
      new Option(
          "LOG_LEVEL",
          choice("error", "warn", "info", "debug", "trace"),
          "info",
          "The least that is logged.");

  static final Option SLOW_STATEMENT_MS =
      new Option(
          "SLOW_STATEMENT_MS",
          whole(1, 600_000).or("off"),
          "500",
          "How many milliseconds the database may take for a statement before a line of the log"
              + " says so: the name of the statement, never its values.");

  static final List<Option> ALL = List.of(LOG_FORMAT, LOG_LEVEL, SLOW_STATEMENT_MS);

  private LoggingOptions() {}

  static LogConfiguration read(OptionValues values, HostFacts host) {
    String format = values.word(LOG_FORMAT).orElse(host.terminal() ? "text" : "json");
    String level = values.word(LOG_LEVEL).orElse(LOG_LEVEL.fallback());
    return new LogConfiguration(
        LogFormat.valueOf(format.toUpperCase(Locale.ROOT)),
        LogLevel.valueOf(level.toUpperCase(Locale.ROOT)),
        slowStatement(values));
  }

  private static Optional<Duration> slowStatement(OptionValues values) {
    return values.text(SLOW_STATEMENT_MS).filter("off"::equalsIgnoreCase).isPresent()
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(values.wholeOrDefault(SLOW_STATEMENT_MS)));
  }
}
