package io.sallyport.bootstrap.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.throttling.RateLimit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigurationTest {

  private static final String URL = "postgresql://app:hunter2@db/app";
  private static final String KEY = "tSx0JYFv2cWmZr8uK4dQeLhN6pBaGiO1Xy7Rb3Vn9Ck";
  private static final HostFacts HOST = new HostFacts(false, 2);

  private static Configuration from(String... namesAndValues) {
    return read(environment(namesAndValues), Map.of());
  }

  private static Configuration read(Map<String, String> environment, Map<Option, String> typed) {
    return read(environment, typed, HOST);
  }

  private static Configuration read(
      Map<String, String> environment, Map<Option, String> typed, HostFacts host) {
    return ConfigurationLoader.from(environment, typed, host, ConfigurationTest::problemWith);
  }

  private static Optional<String> problemWith(Secret url) {
    return url.reveal().startsWith("postgresql://")
        ? Optional.empty()
        : Optional.of("Write it as postgresql://user:password@host/database.");
  }

  private static Map<String, String> environment(String... namesAndValues) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      environment.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return environment;
  }

  private static List<OptionProblem> problems(String... namesAndValues) {
    return assertThrows(ConfigurationProblems.class, () -> from(namesAndValues)).problems();
  }

  private static OptionProblem problem(String... namesAndValues) {
    List<OptionProblem> problems = problems(namesAndValues);
    assertEquals(1, problems.size(), problems::toString);
    return problems.get(0);
  }

  @Test
  void runs_without_being_told_anything() {
    Configuration configuration = from();

    assertEquals(
        new HttpConfiguration(
            "127.0.0.1",
            8000,
            Optional.empty(),
            List.of(),
            new ProxyConfiguration(List.of(), List.of("X-Forwarded-For")),
            65_536,
            new ClientLimits(1_000, 500, OptionalInt.empty(), Duration.ofSeconds(10))),
        configuration.http());
    assertEquals(
        new ManagementConfiguration("127.0.0.1", OptionalInt.of(9000)), configuration.management());
    assertEquals(SigningAlgorithm.HS256, configuration.tokens().algorithm());
    assertEquals(Optional.empty(), configuration.tokens().secretKey());
    assertEquals(Optional.empty(), configuration.tokens().previousSecretKey());
    assertEquals(Duration.ofDays(90), configuration.tokens().keyRotation());
    assertEquals(
        new TokenProfile("at+jwt", "sallyport", "sallyport", "sallyport"),
        configuration.tokens().profile());
    assertEquals(List.of(), configuration.tokens().services());
    assertEquals(SessionPolicy.standard(), configuration.tokens().lifetimes());
    assertEquals(8, configuration.passwords().policy().minLength());
    assertEquals(10, configuration.passwords().bcryptCost());
    assertEquals(2, configuration.passwords().hashParallelism());
    assertEquals(64, configuration.passwords().hashQueue());
    assertEquals(Set.of(), configuration.passwords().policy().contextWords());
    assertEquals(Optional.empty(), configuration.passwords().breached());
    assertTrue(configuration.database().isEmbedded());
    assertEquals(10, configuration.database().poolSize());
    assertEquals(
        Path.of("").toAbsolutePath().resolve("sallyport-data"),
        configuration.database().dataDirectory());
    assertEquals(
        new LogConfiguration(LogFormat.JSON, LogLevel.INFO, Optional.of(Duration.ofMillis(500))),
        configuration.logging());
    assertEquals(Optional.empty(), configuration.tracing());
    assertEquals(
        List.of(
            RateLimit.of("log_in", 60, Duration.ofMinutes(1)),
            RateLimit.of("register", 20, Duration.ofHours(1))),
        configuration.rateLimits());
    assertEquals(Duration.ofSeconds(10), configuration.shutdownGrace());
    assertEquals(List.of(), configuration.warnings());
  }

  @Test
  void takes_every_option_from_the_environment() {
    Configuration configuration =
        read(
            Map.ofEntries(
                Map.entry("DATABASE_URL", URL),
                Map.entry("DATABASE_MIGRATION_URL", URL + "?direct"),
                Map.entry("DATABASE_POOL_SIZE", "7"),
                Map.entry("SECRET_KEY", KEY + KEY.toLowerCase(Locale.ROOT)),
                Map.entry("SECRET_KEY_PREVIOUS", KEY.toLowerCase(Locale.ROOT) + KEY),
                Map.entry("ALGORITHM", "hs512"),
                Map.entry("KEY_ROTATION_DAYS", "7"),
                Map.entry("ACCESS_TOKEN_EXPIRE_MINUTES", "5"),
                Map.entry("REFRESH_GRACE_SECONDS", "0"),
                Map.entry("SESSION_IDLE_DAYS", "3"),
                Map.entry("SESSIONS_PER_USER", "1"),
                Map.entry("SESSION_MAX_DAYS", "14"),
                Map.entry("TOKEN_ISSUER", "https://id.example.org"),
                Map.entry("TOKEN_AUDIENCE", "shop"),
                Map.entry("TOKEN_TYPE", "jwt"),
                Map.entry("CLIENT_ID", "web"),
                Map.entry(
                    "INTROSPECTION_CREDENTIALS",
                    "orders:" + KEY + ",\n a.b:" + KEY + KEY.toLowerCase(Locale.ROOT)),
                Map.entry("HOST", "::1"),
                Map.entry("PORT", " 0 "),
                Map.entry("MANAGEMENT_HOST", "10.1.2.3"),
                Map.entry("MANAGEMENT_PORT", "OFF"),
                Map.entry("CORS_ORIGINS", "https://a.example, http://localhost:3000"),
                Map.entry("PUBLIC_URL", "https://www.example.org:8443/Accounts/"),
                Map.entry("TRUSTED_PROXIES", "10.0.0.0/8 192.168.1.7"),
                Map.entry("PROXY_HEADERS", "forwarded X-Forwarded-Prefix"),
                Map.entry("MAX_BODY_BYTES", "2048"),
                Map.entry("CLIENT_TIMEOUT_SECONDS", "33"),
                Map.entry("MAX_CONNECTIONS", "300"),
                Map.entry("MAX_CONNECTIONS_PER_CLIENT", "30"),
                Map.entry("MAX_REQUESTS_PER_CLIENT", "3"),
                Map.entry("SHUTDOWN_GRACE_SECONDS", "0"),
                Map.entry("RATE_LIMITS", "On"),
                Map.entry("RATE_LIMIT_LOG_IN", "600/2h/7"),
                Map.entry("RATE_LIMIT_REGISTER", "1/1d"),
                Map.entry("DATA_DIR", "/var/lib/../lib/sallyport"),
                Map.entry("BCRYPT_COST", "12"),
                Map.entry("PASSWORD_HASH_PARALLELISM", "3"),
                Map.entry("PASSWORD_HASH_QUEUE", "9"),
                Map.entry("PASSWORD_MIN_LENGTH", "15"),
                Map.entry("PASSWORD_CONTEXT_WORDS", "Analytical, engine"),
                Map.entry("BREACHED_PASSWORDS", "file:/srv/x/../breached"),
                Map.entry("LOG_FORMAT", "Text"),
                Map.entry("LOG_LEVEL", "debug"),
                Map.entry("SLOW_STATEMENT_MS", "Off"),
                Map.entry("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318"),
                Map.entry("OTEL_EXPORTER_OTLP_HEADERS", "a=b"),
                Map.entry("OTEL_SERVICE_NAME", "accounts"),
                Map.entry("OTEL_RESOURCE_ATTRIBUTES", "a=b"),
                Map.entry("OTEL_TRACES_SAMPLER", "always_on"),
                Map.entry("OTEL_TRACES_SAMPLER_ARG", "0.5")),
            Map.of());

    assertEquals(Optional.of(Secret.of(URL)), configuration.database().url());
    assertEquals(Optional.of(Secret.of(URL + "?direct")), configuration.database().migrationUrl());
    assertEquals(7, configuration.database().poolSize());
    assertEquals(Path.of("/var/lib/sallyport"), configuration.database().dataDirectory());
    assertEquals(SigningAlgorithm.HS512, configuration.tokens().algorithm());
    assertEquals(
        new TokenProfile("JWT", "https://id.example.org", "shop", "web"),
        configuration.tokens().profile());
    assertEquals(
        List.of(
            new ServiceCredential("orders", Secret.of(KEY)),
            new ServiceCredential("a.b", Secret.of(KEY + KEY.toLowerCase(Locale.ROOT)))),
        configuration.tokens().services());
    assertEquals(
        Optional.of(Secret.of(KEY.toLowerCase(Locale.ROOT) + KEY)),
        configuration.tokens().previousSecretKey());
    assertEquals(Duration.ofDays(7), configuration.tokens().keyRotation());
    assertEquals(
        new SessionPolicy(
            Duration.ofMinutes(5), Duration.ofDays(3), Duration.ofDays(14), Duration.ZERO, 1),
        configuration.tokens().lifetimes());
    assertEquals(
        new HttpConfiguration(
            "::1",
            0,
            Optional.of(URI.create("https://www.example.org:8443/Accounts")),
            List.of("https://a.example", "http://localhost:3000"),
            new ProxyConfiguration(
                List.of("10.0.0.0/8", "192.168.1.7/32"),
                List.of("Forwarded", "X-Forwarded-Prefix")),
            2048,
            new ClientLimits(300, 30, OptionalInt.of(3), Duration.ofSeconds(33))),
        configuration.http());
    assertEquals(
        new ManagementConfiguration("10.1.2.3", OptionalInt.empty()), configuration.management());
    assertEquals(12, configuration.passwords().bcryptCost());
    assertEquals(3, configuration.passwords().hashParallelism());
    assertEquals(9, configuration.passwords().hashQueue());
    assertEquals(Set.of("analytical", "engine"), configuration.passwords().policy().contextWords());
    assertEquals(
        Optional.of(new BreachedSource.PackedFile(Path.of("/srv/breached"))),
        configuration.passwords().breached());
    assertEquals(15, configuration.passwords().policy().minLength());
    assertEquals(
        new LogConfiguration(LogFormat.TEXT, LogLevel.DEBUG, Optional.empty()),
        configuration.logging());
    assertEquals("accounts", configuration.tracing().orElseThrow().serviceName());
    assertEquals(
        List.of(
            new RateLimit("log_in", 600, Duration.ofHours(2), 7),
            RateLimit.of("register", 1, Duration.ofDays(1))),
        configuration.rateLimits());
    assertEquals(Duration.ZERO, configuration.shutdownGrace());
  }

  @Test
  void switches_rate_limits_off_all_together_or_one_by_one() {
    assertEquals(List.of(), from("RATE_LIMITS", "OFF").rateLimits());
    assertEquals(
        List.of(RateLimit.of("register", 20, Duration.ofHours(1))),
        from("RATE_LIMIT_LOG_IN", "off").rateLimits());
    assertEquals(
        "RATE_LIMIT_LOG_IN", problem("RATE_LIMITS", "off", "RATE_LIMIT_LOG_IN", "many").variable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "60",
        "60/m",
        "60 / 1m",
        "60/1",
        "60/1y",
        "0/1m",
        "60/0s",
        "60/25h",
        "60/2d",
        "1000001/1s",
        "-1/1m",
        "60/1m/0",
        "60/1m/61",
        "60/1m/",
        "on",
        "9999999999/1m",
        "60/99999999m"
      })
  void refuses_a_rate_limit_that_is_none_and_says_how_one_is_written(String text) {
    OptionProblem problem = problem("RATE_LIMIT_REGISTER", text);

    assertEquals("RATE_LIMIT_REGISTER", problem.variable());
    assertTrue(problem.fix().contains("20/1h"), problem::fix);
  }

  @Test
  void takes_a_service_for_breached_passwords() {
    assertEquals(
        Optional.of(new BreachedSource.Range(URI.create("https://api.example.org/range"))),
        from("BREACHED_PASSWORDS", "range:https://api.example.org/range").passwords().breached());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/srv/breached", "file:", "FILE:/srv", "range:", "range:https://a b", "on"})
  void refuses_what_is_nobody_to_ask_for_breached_passwords(String text) {
    OptionProblem problem = problem("BREACHED_PASSWORDS", text);

    assertEquals("BREACHED_PASSWORDS", problem.variable());
    assertTrue(problem.fix().contains("passwords pack"), problem::fix);
  }

  @Test
  void refuses_a_context_word_that_has_no_letter() {
    assertEquals(
        "PASSWORD_CONTEXT_WORDS has \"2026\". A context word has a letter.",
        problem("PASSWORD_CONTEXT_WORDS", "engine, 2026").toString());
  }

  @Test
  void lets_the_command_line_win_and_blames_it() {
    Map<Option, String> typed = new HashMap<>(Map.of(HttpOptions.PORT, "8080"));
    assertEquals(8080, read(environment("PORT", "nonsense"), typed).http().port());

    typed.put(HttpOptions.PORT, "eighty");
    var problems = assertThrows(ConfigurationProblems.class, () -> read(environment(), typed));
    assertEquals("--port", problems.problems().get(0).variable());
  }

  @Test
  void writes_text_where_a_person_looks_on() {
    assertEquals(
        LogFormat.TEXT, read(Map.of(), Map.of(), new HostFacts(true, 1)).logging().format());
  }

  @Test
  void reads_the_environment_of_this_process() {
    Map<Option, String> typed = Map.of(ManagementOptions.MANAGEMENT_PORT, "off");
    assertEquals(
        outcome(() -> read(System.getenv(), typed, HostFacts.here())),
        outcome(() -> ConfigurationLoader.load(typed, ConfigurationTest::problemWith)));
  }

  /** Whoever runs the tests may have set anything. */
  private static String outcome(Supplier<Configuration> reading) {
    try {
      return reading.get().toString();
    } catch (ConfigurationProblems problems) {
      return problems.problems().toString();
    }
  }

  @Test
  void reports_everything_that_is_wrong_at_once_in_the_order_of_the_table() {
    List<OptionProblem> problems =
        problems(
            "LOG_LEVEL", "loud",
            "PORT", "70000",
            "BCRYPT_COST", "9",
            "DATABASE_URL", "mysql://root:hunter2@db",
            "CORS_ORIGINS", "*");

    assertEquals(
        List.of("DATABASE_URL", "SECRET_KEY", "PORT", "CORS_ORIGINS", "BCRYPT_COST", "LOG_LEVEL"),
        problems.stream().map(OptionProblem::variable).toList());
  }

  @Test
  void says_what_is_wrong_and_how_to_put_it_right() {
    assertEquals(
        "PORT is \"80a\". Give a whole number, 0 to 65535.", problem("PORT", "80a").toString());
    assertEquals(
        "MANAGEMENT_PORT is \"on\". Give a whole number, 0 to 65535, or off.",
        problem("MANAGEMENT_PORT", "on").toString());
    assertEquals(
        "LOG_FORMAT is \"xml\". Give one of text, json.", problem("LOG_FORMAT", "xml").toString());
    assertEquals(
        "ALGORITHM is \"none\". Give one of HS256, HS384, HS512, RS256, ES256.",
        problem("ALGORITHM", "none").toString());
    assertEquals(
        "SECRET_KEY is missing, and DATABASE_URL is set. Make a random one: openssl rand -base64"
            + " 48",
        problem("DATABASE_URL", URL).toString());
    assertEquals(
        "DATABASE_URL cannot be used. Write it as postgresql://user:password@host/database.",
        problem("DATABASE_URL", "db", "SECRET_KEY", KEY).toString());
  }

  @Test
  void puts_the_problems_on_lines_of_their_own() {
    var one = assertThrows(ConfigurationProblems.class, () -> from("PORT", "x"));
    assertEquals(
        "One option is wrong:\n  PORT is \"x\". Give a whole number, 0 to 65535.",
        one.getMessage());
    var two = assertThrows(ConfigurationProblems.class, () -> from("PORT", "x", "HOST", "a b"));
    assertEquals(3, String.valueOf(two.getMessage()).lines().count());
    assertTrue(String.valueOf(two.getMessage()).startsWith("2 options are wrong:\n"));
    assertEquals(78, ConfigurationProblems.EXIT_CODE);
  }

  @Tag("ASVS-1.4.2")
  @ParameterizedTest
  @CsvSource({
    "DATABASE_POOL_SIZE, 1, 200",
    "ACCESS_TOKEN_EXPIRE_MINUTES, 1, 1440",
    "KEY_ROTATION_DAYS, 0, 3650",
    "REFRESH_GRACE_SECONDS, 0, 60",
    "SESSION_MAX_DAYS, 1, 365",
    "SESSIONS_PER_USER, 1, 200",
    "PORT, 0, 65535",
    "MANAGEMENT_PORT, 0, 65535",
    "MAX_BODY_BYTES, 1024, 16777216",
    "CLIENT_TIMEOUT_SECONDS, 1, 600",
    "MAX_CONNECTIONS, 16, 100000",
    "MAX_CONNECTIONS_PER_CLIENT, 1, 100000",
    "MAX_REQUESTS_PER_CLIENT, 1, 10000",
    "SHUTDOWN_GRACE_SECONDS, 0, 600",
    "BCRYPT_COST, 10, 16",
    "PASSWORD_HASH_PARALLELISM, 1, 64",
    "PASSWORD_HASH_QUEUE, 1, 10000",
    "PASSWORD_MIN_LENGTH, 8, 64",
    "SLOW_STATEMENT_MS, 1, 600000",
  })
  void takes_a_number_at_the_ends_of_its_range_and_none_past_them(
      String name, int least, int most) {
    from(name, String.valueOf(least));
    from(name, String.valueOf(most));
    assertEquals(name, problem(name, String.valueOf(least - 1)).variable());
    assertEquals(name, problem(name, String.valueOf(most + 1)).variable());
    assertEquals(name, problem(name, "1.5").variable());
    assertEquals(name, problem(name, "99999999999999999999").variable());
  }

  @ParameterizedTest
  @FieldSource("io.sallyport.bootstrap.configuration.Options#ALL")
  void takes_a_blank_value_as_absent_unless_it_is_a_secret(Option option) {
    if (option.format().secret()) {
      assertTrue(
          problems(option.name(), " ").stream()
              .anyMatch(problem -> problem.wrong().equals("is set but empty")));
    } else {
      assertEquals(from(), from(option.name(), " "));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOST", "MANAGEMENT_HOST", "DATA_DIR", "CORS_ORIGINS", "TRUSTED_PROXIES"})
  void refuses_text_that_cannot_be_meant(String option) {
    assertEquals(option, problem(option, "*\0").variable());
  }

  @ParameterizedTest
  @CsvSource({
    "https://accounts.example.org, https://accounts.example.org",
    "https://accounts.example.org/, https://accounts.example.org",
    "HTTPS://Accounts.Example.ORG:443/A/b/, https://accounts.example.org/A/b",
    "https://example.org:8443/accounts, https://example.org:8443/accounts",
    "http://127.0.0.1:8000, http://127.0.0.1:8000",
    "https://[2001:db8::1]/x, https://[2001:db8::1]/x",
  })
  void takes_the_url_where_clients_reach_it_and_names_itself_by_it(String given, String url) {
    Configuration configuration = from("PUBLIC_URL", given);

    assertEquals(Optional.of(URI.create(url)), configuration.http().publicUrl());
    assertEquals(url, configuration.tokens().profile().issuer());
    assertEquals("me", from("PUBLIC_URL", given, "TOKEN_ISSUER", "me").tokens().profile().issuer());
    assertEquals(List.of(), configuration.warnings());
  }

  @Tag("ASVS-1.2.2")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounts.example.org",
        "/accounts",
        "https://",
        "https:///accounts",
        "mailto:a@example.org",
        "ftp://example.org",
        "https://u:p@example.org",
        "https://example.org?a=b",
        "https://example.org#a",
        "https://example.org//accounts",
        "https://example.org/a/../b",
        "https://example.org/a%20b",
        "https://example.org:99999",
        "https://*.example.org",
        "https://exa mple.org",
      })
  void refuses_what_no_client_reaches(String given) {
    assertEquals(
        "PUBLIC_URL is \""
            + given
            + "\". Write where clients reach it: https://accounts.example.org, or"
            + " https://example.org/accounts.",
        problem("PUBLIC_URL", given).toString());
  }

  @Test
  void warns_of_passwords_that_cross_a_network_in_the_clear() {
    assertEquals(1, from("PUBLIC_URL", "http://accounts.example.org").warnings().size());
    assertEquals(List.of(), from("PUBLIC_URL", "http://localhost:8000").warnings());
    assertEquals(List.of(), from("PUBLIC_URL", "http://[::1]:8000").warnings());
  }

  @Test
  void believes_the_headers_that_are_named_if_somebody_writes_them() {
    assertEquals(
        List.of("X-Forwarded-For", "X-Forwarded-Prefix"),
        from("TRUSTED_PROXIES", "10.0.0.1", "PROXY_HEADERS", "x-forwarded-for,X-Forwarded-Prefix")
            .http()
            .proxies()
            .headers());
    assertEquals(
        "PROXY_HEADERS is set without TRUSTED_PROXIES. Name the proxies that write them, or unset"
            + " this one.",
        problem("PROXY_HEADERS", "Forwarded").toString());
    assertEquals(
        "PROXY_HEADERS has X-Forwarded-For and Forwarded. Name the one that your proxy writes; the"
            + " other would come from the client as it likes.",
        problem("TRUSTED_PROXIES", "10.0.0.1", "PROXY_HEADERS", "Forwarded X-Forwarded-For")
            .toString());
    assertEquals(
        "PROXY_HEADERS has \"X-Real-IP\". Known are X-Forwarded-For, Forwarded,"
            + " X-Forwarded-Prefix.",
        problem("TRUSTED_PROXIES", "10.0.0.1", "PROXY_HEADERS", "X-Real-IP").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", ":KEY", "KEY", "or ders:KEY", "orders:KEY:KEY", "orders:KEY%"})
  void names_a_credential_of_a_service_by_its_place_and_never_shows_it(String given) {
    List<OptionProblem> problems =
        problems("INTROSPECTION_CREDENTIALS", "good:" + KEY + "," + given.replace("KEY", KEY));

    assertTrue(
        problems.get(0).toString().startsWith("INTROSPECTION_CREDENTIALS has at place 2 no name:"),
        problems::toString);
    assertFalse(problems.toString().contains(KEY), problems::toString);
  }

  @Test
  void asks_of_a_service_a_secret_that_nobody_guesses() {
    String problem = problem("INTROSPECTION_CREDENTIALS", "orders:short").toString();

    assertEquals(
        "INTROSPECTION_CREDENTIALS has at place 1 a secret that has room for 25 random bits, and"
            + " needs 256. Write name:secret; make the secret with openssl rand -hex 32.",
        problem);
  }

  @Test
  void refuses_one_port_for_two_things() {
    assertEquals(
        "MANAGEMENT_PORT is the same as PORT. Give another port, or `off` for no metrics.",
        problem("PORT", "9000").toString());
    from("PORT", "0", "MANAGEMENT_PORT", "0");
  }

  @Test
  void asks_for_a_longer_key_where_the_algorithm_needs_one() {
    assertEquals(
        "has 43 bytes, and needs at least 48",
        problem("ALGORITHM", "HS384", "SECRET_KEY", KEY).wrong());
    assertEquals(
        "has 43 bytes, and needs at least 64",
        problem("ALGORITHM", "HS512", "SECRET_KEY", KEY).wrong());
    assertEquals(
        "SECRET_KEY is missing, and HS512 needs a longer one than is made by itself. Make a random"
            + " one: openssl rand -base64 64",
        problem("ALGORITHM", "HS512").toString());
    assertEquals("SECRET_KEY", problem("ALGORITHM", "HS384", "DATABASE_URL", URL).variable());
  }

  @Test
  void takes_a_previous_key_that_was_long_enough_for_its_algorithm() {
    from("ALGORITHM", "HS512", "SECRET_KEY", KEY + "x" + KEY, "SECRET_KEY_PREVIOUS", KEY);
    assertEquals(
        "SECRET_KEY_PREVIOUS has room for 252 random bits, and needs 256. " + SecretKeyRule.FIX,
        problem("SECRET_KEY", KEY, "SECRET_KEY_PREVIOUS", KEY.substring(1)).toString());
  }

  @ParameterizedTest
  @EnumSource(SigningAlgorithm.class)
  void signs_with_a_key_or_with_pairs_that_a_key_seals(SigningAlgorithm algorithm) {
    String key = KEY + KEY.toLowerCase(Locale.ROOT);
    var tokens = from("ALGORITHM", algorithm.name(), "SECRET_KEY", key).tokens();

    assertEquals(algorithm, tokens.algorithm());
    assertEquals(
        algorithm.name().startsWith("HS") ? Optional.empty() : Optional.of(algorithm.name()),
        algorithm.keyPair().map(Enum::name));
    assertEquals(
        "SECRET_KEY",
        problem("ALGORITHM", algorithm.name(), "SECRET_KEY", KEY.substring(1)).variable());
  }

  @Test
  void refuses_a_previous_key_that_is_none() {
    assertEquals(
        "SECRET_KEY_PREVIOUS is the same as SECRET_KEY. Give the key that was in force before, or"
            + " unset this one.",
        problem("SECRET_KEY", KEY, "SECRET_KEY_PREVIOUS", KEY).toString());
    assertEquals(
        "SECRET_KEY_PREVIOUS is set without SECRET_KEY. Give the new key as SECRET_KEY, or unset"
            + " this one.",
        problem("SECRET_KEY_PREVIOUS", KEY).toString());
    assertEquals(
        "SECRET_KEY_PREVIOUS is a sample value or contains one, which anyone can look up. "
            + SecretKeyRule.FIX,
        problem("SECRET_KEY", KEY, "SECRET_KEY_PREVIOUS", "changethis").toString());
  }

  @Tag("ASVS-2.2.3")
  @Test
  void refuses_a_session_that_idles_longer_than_it_lives() {
    assertEquals(
        "SESSION_IDLE_DAYS is 15, more than the 14 of SESSION_MAX_DAYS. Give 14 or less, or raise"
            + " SESSION_MAX_DAYS.",
        problem("SESSION_IDLE_DAYS", "15", "SESSION_MAX_DAYS", "14").toString());
    assertEquals("SESSION_IDLE_DAYS", problem("SESSION_IDLE_DAYS", "91").variable());
    assertEquals("SESSION_IDLE_DAYS", problem("SESSION_IDLE_DAYS", "0").variable());
    from("SESSION_IDLE_DAYS", "365", "SESSION_MAX_DAYS", "365");
    assertEquals(
        Duration.ofDays(14), from("SESSION_MAX_DAYS", "14").tokens().lifetimes().idleLifetime());
  }

  @Test
  void judges_a_key_that_is_given_without_a_database_url_too() {
    assertEquals("SECRET_KEY", problem("SECRET_KEY", "changethis").variable());
    assertEquals(Optional.of(Secret.of(KEY)), from("SECRET_KEY", KEY).tokens().secretKey());
  }

  @Test
  void reads_a_secret_from_a_file_that_begins_with_a_mark_of_its_encoding(@TempDir Path folder)
      throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "\uFEFF" + KEY + "\n");

    assertEquals(
        Optional.of(Secret.of(KEY)), from("SECRET_KEY_FILE", key.toString()).tokens().secretKey());
  }

  @Test
  void refuses_what_the_locale_could_not_read() {
    String fix = "has characters that this locale cannot read. Set LC_ALL=C.UTF-8, or write it in";
    assertEquals(
        "DATA_DIR " + fix + " ASCII.", problem("DATA_DIR", "/srv/jos\uFFFD\uFFFD").toString());
    assertEquals("SECRET_KEY " + fix + " ASCII.", problem("SECRET_KEY", KEY + "\uFFFD").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "2001:db8::1", "accounts.example.org"})
  void warns_of_an_interface_that_others_reach_without_tls_in_front(String host) {
    List<String> warnings = from("HOST", host, "MANAGEMENT_HOST", host).warnings();

    assertEquals(2, warnings.size());
    assertTrue(warnings.get(0).startsWith("HOST is " + host + ","), warnings.get(0));
    assertTrue(warnings.get(0).contains("PUBLIC_URL"), warnings.get(0));
    assertTrue(warnings.get(1).startsWith("MANAGEMENT_HOST is " + host + ","), warnings.get(1));
    assertEquals(
        List.of(), from("HOST", host, "PUBLIC_URL", "https://accounts.example.org").warnings());
    assertEquals(List.of(), from("MANAGEMENT_HOST", host, "MANAGEMENT_PORT", "off").warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1", "0:0:0:0:0:0:0:1"})
  void does_not_warn_of_an_interface_of_this_machine_alone(String host) {
    assertEquals(List.of(), from("HOST", host, "MANAGEMENT_HOST", host).warnings());
  }

  @Test
  void refuses_a_migration_url_alone() {
    assertEquals("DATABASE_MIGRATION_URL", problem("DATABASE_MIGRATION_URL", URL).variable());
  }

  @Tag("ASVS-13.3.1")
  @Test
  void reads_a_secret_from_a_file_without_its_last_line_break(@TempDir Path folder)
      throws IOException {
    Path key = Files.writeString(folder.resolve("key"), KEY + "\r\n");
    Path url = Files.writeString(folder.resolve("url"), URL);

    Configuration configuration =
        from("SECRET_KEY_FILE", key.toString(), "DATABASE_URL_FILE", url.toString());

    assertEquals(Optional.of(Secret.of(KEY)), configuration.tokens().secretKey());
    assertEquals(Optional.of(Secret.of(URL)), configuration.database().url());
  }

  @Test
  void says_why_a_file_is_no_secret(@TempDir Path folder) throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), "\n");
    Path huge = Files.writeString(folder.resolve("huge"), "x".repeat(70_000));
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});

    assertTrue(fileProblem(empty.toString()).endsWith("which is empty"));
    assertTrue(fileProblem(huge.toString()).endsWith("which is larger than any secret"));
    assertTrue(fileProblem(binary.toString()).endsWith("which is not UTF-8 text"));
    assertTrue(fileProblem(folder.toString()).endsWith("which cannot be read"));
    assertTrue(fileProblem("/no/such/file").endsWith("which cannot be read"));
    assertTrue(fileProblem("a\0b").endsWith("which cannot be read"));
  }

  private static String fileProblem(String file) {
    OptionProblem problem = problem("SECRET_KEY_FILE", file);
    assertEquals("SECRET_KEY_FILE", problem.variable());
    return problem.wrong();
  }

  @Test
  void refuses_a_secret_that_is_given_twice() {
    assertEquals(
        "SECRET_KEY and SECRET_KEY_FILE are both set. Keep one of them.",
        problem("SECRET_KEY", KEY, "SECRET_KEY_FILE", "/run/key").toString());
  }

  @Test
  void asks_for_the_key_when_the_database_url_is_bad_or_in_a_file(@TempDir Path folder)
      throws IOException {
    Path url = Files.writeString(folder.resolve("url"), URL);
    assertEquals("SECRET_KEY", problem("DATABASE_URL_FILE", url.toString()).variable());
    assertEquals(2, problems("DATABASE_URL", "mysql://x").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hunter2hunter2", "changethis-TopSecretPart", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
  void never_shows_a_secret(String secret) {
    String url = "mysql://root:" + secret + "@db";
    var problems =
        assertThrows(
            ConfigurationProblems.class,
            () -> from("DATABASE_URL", url, "SECRET_KEY", secret, "DATABASE_MIGRATION_URL", url));
    assertFalse(String.valueOf(problems).contains(secret));
    assertEquals(3, problems.problems().size());
  }

  @Test
  void prints_without_its_secrets() {
    String other = new StringBuilder(KEY).reverse().toString();
    String printed =
        from("DATABASE_URL", URL, "SECRET_KEY", KEY, "SECRET_KEY_PREVIOUS", other).toString();
    assertFalse(printed.contains(KEY));
    assertFalse(printed.contains(other));
    assertFalse(printed.contains("hunter2"));
    assertTrue(printed.contains("8000"));
  }

  @Test
  void shows_a_bad_value_short_and_on_one_line() {
    assertEquals("is \"a\\u000ab\\u202ec\"", problem("PORT", "a\nb\u202ec").wrong());
    assertEquals("is \"" + "x".repeat(60) + "…\"", problem("PORT", "x".repeat(1000)).wrong());
  }

  @Test
  void warns_of_what_is_probably_not_meant() {
    Configuration configuration =
        from("TRUSTED_PROXIES", "0.0.0.0/0", "ACCESS_TOKEN_EXPIRE_MINUTE", "5");

    assertEquals(2, configuration.warnings().size(), configuration.warnings()::toString);
    assertTrue(configuration.warnings().get(0).contains("ACCESS_TOKEN_EXPIRE_MINUTES"));
    assertTrue(configuration.warnings().get(1).contains("TRUSTED_PROXIES"));
  }
}
