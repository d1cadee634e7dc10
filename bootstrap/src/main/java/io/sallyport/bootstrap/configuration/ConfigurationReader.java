package io.sallyport.bootstrap.configuration;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One reading of all options: what they say, what is wrong, what is odd. */
final class ConfigurationReader {

  private final OptionValues values;
  private final HostFacts host;
  private final DatabaseUrlCheck databaseUrlCheck;
  private final List<String> warnings;

  ConfigurationReader(
      Map<String, String> environment,
      Map<Option, String> arguments,
      HostFacts host,
      DatabaseUrlCheck databaseUrlCheck) {
    this.values = new OptionValues(environment, arguments);
    this.host = host;
    this.databaseUrlCheck = databaseUrlCheck;
    this.warnings = new ArrayList<>(Misspellings.in(environment.keySet()));
  }

  Configuration configuration() {
    HttpConfiguration http = HttpOptions.read(values, warnings);
    ManagementConfiguration management = ManagementOptions.read(values, http);
    warnings.addAll(OpenInterfaces.warnings(http, management));
    var configuration =
        new Configuration(
            http,
            management,
            TokenOptions.read(values, http.publicUrl()),
            PasswordOptions.read(values, host),
            DatabaseOptions.read(values, databaseUrlCheck),
            LoggingOptions.read(values, host),
            TracingOptions.read(values),
            RateLimitOptions.read(values),
            RateLimitOptions.guessLimits(values),
            LimitOptions.shutdownGrace(values),
            List.copyOf(warnings));
    requireNoProblem();
    return configuration;
  }

  Optional<URI> publicUrl() {
    Optional<URI> url = HttpOptions.publicUrl(values, warnings);
    requireNoProblem();
    return url;
  }

  private void requireNoProblem() {
    if (!values.problems().isEmpty()) {
      throw new ConfigurationProblems(
          values.problems().stream()
              .sorted(Comparator.comparing(ConfigurationReader::place))
              .toList());
    }
  }

  private static int place(OptionProblem problem) {
    return Options.ALL.indexOf(problem.option());
  }
}
