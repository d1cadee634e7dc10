package io.sallyport.bootstrap.configuration;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every option there is, in the order in which {@code --help} and {@code docs/configuration.md}
 * show them. A new group of options is a file of its own and a line here.
 */
public final class Options {

  public static final List<Option> ALL =
      Stream.of(
              DatabaseOptions.ALL,
              KeyOptions.ALL,
              SessionOptions.ALL,
              TokenOptions.ALL,
              ServiceOptions.ALL,
              HttpOptions.ALL,
              ManagementOptions.ALL,
              CorsOptions.ALL,
              ProxyOptions.ALL,
              LimitOptions.ALL,
              RateLimitOptions.ALL,
              DataOptions.ALL,
              PasswordOptions.ALL,
              BreachedOptions.ALL,
              LoggingOptions.ALL,
              TracingOptions.ALL)
          .flatMap(List::stream)
          .toList();

  private Options() {}
}
