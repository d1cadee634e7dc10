package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.whole;

import java.time.Duration;
import java.util.List;

/** What clients may take up, and for how long. */
final class LimitOptions {

  static final Option MAX_BODY_BYTES =
      new Option("MAX_BODY_BYTES", whole(1_024, 16_777_216), "65536", "The largest request body.");

  static final Option CLIENT_TIMEOUT_SECONDS =
      new Option(
          "CLIENT_TIMEOUT_SECONDS",
          whole(1, 600),
          "10",
          "How long a client may take to send a request, header and body, and to take each 32 KiB"
              + " of a response; then 408, or the connection is closed.");

  static final Option MAX_CONNECTIONS =
      new Option(
          "MAX_CONNECTIONS",
          whole(16, 100_000),
          "1000",
          "Open connections; at the limit the one that has been of no use for longest is closed for"
              + " a new one.");

  static final Option MAX_CONNECTIONS_PER_CLIENT =
      new Option(
          "MAX_CONNECTIONS_PER_CLIENT",
          whole(1, 100_000),
          "500",
          "The same for one IPv4 address or IPv6 /64 network; those of TRUSTED_PROXIES do not"
              + " count.");

  static final Option MAX_REQUESTS_PER_CLIENT =
      new Option(
          "MAX_REQUESTS_PER_CLIENT",
          whole(1, 10_000),
          "three quarters of the threads",
          "Requests of one client that are worked on at a time; more wait their turn. Behind"
              + " TRUSTED_PROXIES, of the client that they name.");

  static final Option SHUTDOWN_GRACE_SECONDS =
      new Option(
          "SHUTDOWN_GRACE_SECONDS",
          whole(0, 600),
          "10",
          "How long requests in flight may take to finish after a stop signal.");

  static final List<Option> ALL =
      List.of(
          MAX_BODY_BYTES,
          CLIENT_TIMEOUT_SECONDS,
          MAX_CONNECTIONS,
          MAX_CONNECTIONS_PER_CLIENT,
          MAX_REQUESTS_PER_CLIENT,
          SHUTDOWN_GRACE_SECONDS);

  private LimitOptions() {}

  static int maxBodyBytes(OptionValues values) {
    return values.wholeOrDefault(MAX_BODY_BYTES);
  }

  static ClientLimits clients(OptionValues values) {
    return new ClientLimits(
        values.wholeOrDefault(MAX_CONNECTIONS),
        values.wholeOrDefault(MAX_CONNECTIONS_PER_CLIENT),
        values.whole(MAX_REQUESTS_PER_CLIENT),
        Duration.ofSeconds(values.wholeOrDefault(CLIENT_TIMEOUT_SECONDS)));
  }

  static Duration shutdownGrace(OptionValues values) {
    return Duration.ofSeconds(values.wholeOrDefault(SHUTDOWN_GRACE_SECONDS));
  }
}
