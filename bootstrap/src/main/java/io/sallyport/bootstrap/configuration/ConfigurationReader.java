package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.Option.*;

import io.sallyport.bootstrap.configuration.ConfigurationProblems.OptionProblem;
import io.sallyport.domain.password.PasswordPolicy;
import io.sallyport.domain.shared.Secret;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** One reading of all options: what they say, what is wrong, what is odd. */
final class ConfigurationReader {

  private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9._:%-]+");
  private static final int QUEUE_PER_HASH = 32;

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
    Configuration.Http http = http();
    Configuration.Management management = management(http);
    warnings.addAll(OpenInterfaces.warnings(http, management));
    var configuration =
        new Configuration(
            http,
            management,
            new TokenOptions(values).read(http.publicUrl()),
            passwords(),
            database(),
            logging(),
            Duration.ofSeconds(values.wholeOrDefault(SHUTDOWN_GRACE_SECONDS)),
            List.copyOf(warnings));
    if (!values.problems().isEmpty()) {
      throw new ConfigurationProblems(
          values.problems().stream().sorted(Comparator.comparing(OptionProblem::option)).toList());
    }
    return configuration;
  }

  private Configuration.Http http() {
    var front = new ProxyOptions(values, warnings);
    return new Configuration.Http(
        host(HOST),
        values.wholeOrDefault(PORT),
        front.publicUrl(),
        values.items(CORS_ORIGINS, Origin::canonical),
        front.proxies(),
        values.wholeOrDefault(MAX_BODY_BYTES),
        clients());
  }

  private Configuration.Clients clients() {
    return new Configuration.Clients(
        values.wholeOrDefault(MAX_CONNECTIONS),
        values.wholeOrDefault(MAX_CONNECTIONS_PER_CLIENT),
        values.whole(MAX_REQUESTS_PER_CLIENT),
        Duration.ofSeconds(values.wholeOrDefault(CLIENT_TIMEOUT_SECONDS)));
  }

  private Configuration.Management management(Configuration.Http http) {
    boolean off = values.text(MANAGEMENT_PORT).filter("off"::equalsIgnoreCase).isPresent();
    var management =
        new Configuration.Management(
            host(MANAGEMENT_HOST),
            off ? OptionalInt.empty() : OptionalInt.of(values.wholeOrDefault(MANAGEMENT_PORT)));
    if (http.port() != 0 && management.port().equals(OptionalInt.of(http.port()))) {
      values.refuse(
          MANAGEMENT_PORT, "is the same as PORT", "Give another port, or `off` for no metrics.");
    }
    return management;
  }

  private Configuration.Passwords passwords() {
    int parallelism = values.whole(PASSWORD_HASH_PARALLELISM).orElse(host.processors());
    return new Configuration.Passwords(
        new PasswordPolicy(values.wholeOrDefault(PASSWORD_MIN_LENGTH)),
        values.wholeOrDefault(BCRYPT_COST),
        parallelism,
        values.whole(PASSWORD_HASH_QUEUE).orElse(QUEUE_PER_HASH * parallelism));
  }

  private Configuration.Database database() {
    Optional<Secret> url = databaseUrl(DATABASE_URL);
    Optional<Secret> migrationUrl = databaseUrl(DATABASE_MIGRATION_URL);
    if (values.mentions(DATABASE_MIGRATION_URL) && !values.mentions(DATABASE_URL)) {
      values.refuse(
          DATABASE_MIGRATION_URL,
          "is set without DATABASE_URL",
          "Set DATABASE_URL too, or unset this one.");
    }
    return new Configuration.Database(
        url, migrationUrl, values.wholeOrDefault(DATABASE_POOL_SIZE), dataDirectory());
  }

  private Optional<Secret> databaseUrl(Option option) {
    Optional<Secret> url = values.secret(option);
    url.flatMap(databaseUrlCheck::problemWith)
        .ifPresent(wrong -> values.refuse(option, "cannot be used", wrong));
    return url;
  }

  private Path dataDirectory() {
    String given = values.textOrDefault(DATA_DIR);
    try {
      return Path.of(given).toAbsolutePath().normalize();
    } catch (InvalidPathException noPath) {
      values.refuse(DATA_DIR, "is " + OptionValues.shown(given), "Give the path of a folder.");
      return Path.of(DATA_DIR.fallback());
    }
  }

  private Configuration.Logging logging() {
    String format = values.word(LOG_FORMAT).orElse(host.terminal() ? "text" : "json");
    String level = values.word(LOG_LEVEL).orElse(LOG_LEVEL.fallback());
    return new Configuration.Logging(
        LogFormat.valueOf(format.toUpperCase(Locale.ROOT)),
        LogLevel.valueOf(level.toUpperCase(Locale.ROOT)));
  }

  private String host(Option option) {
    String given = values.textOrDefault(option);
    if (!HOST_NAME.matcher(given).matches()) {
      values.refuse(
          option,
          "is " + OptionValues.shown(given),
          "Give an address or a host name, without a port; 0.0.0.0 is every interface.");
    }
    return given;
  }
}
