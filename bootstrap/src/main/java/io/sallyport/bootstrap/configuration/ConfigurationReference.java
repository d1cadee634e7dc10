package io.sallyport.bootstrap.configuration;

import java.util.stream.Collectors;

/** Writes the table of options as the page {@code docs/configuration.md}. */
public final class ConfigurationReference {

  private ConfigurationReference() {}

  /** Markdown, ending with a line break. */
  public static String markdown() {
    return INTRODUCTION
        + Options.ALL.stream().map(ConfigurationReference::row).collect(Collectors.joining())
        + CLOSING;
  }

  private static String row(Option option) {
    return "| `%s` | %s | %s | %s | %s |%n"
        .replace("%n", "\n")
        .formatted(
            option.name(),
            option.flag().map(flag -> "`" + flag + "`").orElse("—"),
            option.format().values(),
            option.fallback(),
            option.meaning());
  }

  private static final String INTRODUCTION =
      """
      # Configuration

      <!-- Made from the table of options in the source; a test keeps the two alike. -->

      Sallyport is told what to do by environment variables, or by flags on the command line, which win. Without
      any, `./sallyport serve` runs on a database of its own.

      | variable | flag | values | default | meaning |
      |---|---|---|---|---|
      """;

  private static final String CLOSING =
      """

      ## Rules

      - All options are checked before anything starts. Everything that is wrong is reported at once, on standard
        error, each with its fix, and the process ends with exit code 78.
      - A variable that is blank counts as absent, except those without a flag: they hold secrets, and one that
        came out empty by accident is reported.
      - The variables without a flag may instead be read from a file, as container platforms hand out secrets:
        `SECRET_KEY_FILE=/run/secrets/secret_key`. Line breaks at the end of the file are not part of the value.
        Setting both is an error.
      - Lists are separated by commas, white space or both.
      - `SECRET_KEY` must have room for 256 random bits, as 64 hexadecimal digits or 43 characters of Base64 have, and
        must not read like something that was typed, repeated or published. `openssl rand -base64 48` makes one;
        a long sentence is none. With `DATABASE_URL` it must be given, and must be
        the same on every node; without, one is made at the first start and kept in the data folder.
        `SECRET_KEY_PREVIOUS` must be as good, and another; 43 characters are enough for it.
      - A variable that nobody reads but that looks like one of these is named in a warning at the start.

      ## The log

      The log goes to standard error; standard output carries what a command was asked for, and the banner of
      `serve`. With `LOG_FORMAT=json` every line is one JSON object:

      | field | meaning |
      |---|---|
      | `time` | RFC 3339, UTC, milliseconds |
      | `level` | `ERROR`, `WARN`, `INFO`, `DEBUG` or `TRACE` |
      | `logger` | the class that speaks |
      | `message` | what happened, one sentence |
      | `request_id` | the request it belongs to, as in `X-Request-Id` |
      | `trace_id` | the trace it belongs to, with `OTEL_EXPORTER_OTLP_ENDPOINT` |
      | `exception` | the stack trace, root cause first, when there is one |
      | others | what the event carries: `route`, `status`, `duration_ms`, `user_id`, ... |

      Control characters and all but ASCII are escaped, so nothing that a client sends can break a line or
      pretend to be one. Libraries speak from `warn` upwards, and with `LOG_LEVEL=debug` or `trace` from `info`;
      never lower, because some of them would then write tokens and passwords.
      """;
}
