package io.sallyport.bootstrap;

import static io.sallyport.bootstrap.RunningServer.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.bootstrap.RunningServer.TestResponse;
import io.sallyport.postgres.EmbeddedPostgres;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes behind a proxy, on one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RateLimitsIT {

  private static final String LIMITED = "X-Forwarded-For";

  private final Path data;
  private final RunningServer one;
  private final RunningServer other;

  RateLimitsIT(@TempDir Path folder) {
    data = PackedServer.dataFolder(folder);
    one = new RunningServer(settings(Map.of("DATA_DIR", data.toString())));
    other = new RunningServer(settings(besides(data)));
  }

  /** So slow that nothing comes back while the test runs. */
  private static Map<String, String> settings(Map<String, String> database) {
    return with(
        database,
        Map.of(
            "RATE_LIMITS", "on",
            "RATE_LIMIT_LOG_IN", "4/1d",
            "RATE_LIMIT_REGISTER", "3/1d/2",
            "TRUSTED_PROXIES", "127.0.0.1"));
  }

  private static Map<String, String> besides(Path data) {
    try (var inside = EmbeddedPostgres.open(data)) {
      var login = inside.owner();
      return Map.of(
          "DATABASE_URL",
          "postgresql://%s:%s@%s:%d/%s"
              .formatted(
                  login.user(),
                  login.password().reveal(),
                  login.host(),
                  login.port(),
                  login.database()),
          "SECRET_KEY",
          inside.secretKey().reveal());
    }
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  @AfterAll
  void stop() {
    other.close();
    one.close();
  }

  private static TestResponse logIn(RunningServer node, String from) {
    return node.send(
        "POST",
        "/sessions",
        null,
        RunningServer.credentials("nobody@example.org", "wrong password"),
        LIMITED,
        from);
  }

  private static Optional<String> header(TestResponse response, String name) {
    HttpHeaders headers = response.response().headers();
    return headers.firstValue(name);
  }

  @Tag("ASVS-2.4.1")
  @Tag("ASVS-6.3.1")
  @Test
  void both_count_the_log_ins_of_one_network_together_and_then_refuse_it_alone() {
    List<String> remaining = new ArrayList<>();
    for (RunningServer node : List.of(one, other, one, other)) {
      TestResponse response = logIn(node, "2001:db8:0:1::" + (remaining.size() + 1));
      assertEquals("bad_credentials", response.text("code"));
      assertEquals(Optional.of("\"log_in\";q=4;w=86400"), header(response, "RateLimit-Policy"));
      remaining.add(header(response, "RateLimit").orElseThrow().replaceAll(".*;r=|;t=.*", ""));
    }
    assertEquals(List.of("3", "2", "1", "0"), remaining);

    for (RunningServer node : List.of(one, other, other, one)) {
      TestResponse refused = logIn(node, "2001:db8:0:1::f");
      assertEquals(429, refused.status());
      assertEquals("too_many_requests", refused.text("code"));
      String wait = header(refused, "Retry-After").orElseThrow();
      assertEquals(Optional.of("\"log_in\";r=0;t=" + wait), header(refused, "RateLimit"));
      assertTrue(Integer.parseInt(wait) > 20_000, wait);
    }
    assertEquals("bad_credentials", logIn(one, "2001:db8:0:2::1").text("code"));
    assertEquals("bad_credentials", logIn(other, "192.0.2.1").text("code"));
  }

  @Test
  void registrations_have_a_limit_of_their_own_and_what_needs_a_token_has_none() {
    String from = "192.0.2.77";
    String ada = RunningServer.credentials("ada@example.org", PASSWORD);
    assertEquals(201, one.send("POST", "/users", null, ada, LIMITED, from).status());
    assertEquals(409, other.send("POST", "/users", null, ada, LIMITED, from).status());
    assertEquals(429, one.send("POST", "/users", null, ada, LIMITED, from).status());

    TestResponse tokens = one.send("POST", "/sessions", null, ada, LIMITED, from);
    assertEquals(201, tokens.status());
    for (int i = 0; i < 10; i++) {
      TestResponse read =
          one.send("GET", "/users/me", tokens.text("access_token"), null, LIMITED, from);
      assertEquals(200, read.status());
      assertEquals(Optional.empty(), header(read, "RateLimit"));
    }
  }

  @Tag("ASVS-14.2.4")
  @Test
  void refusals_are_counted_and_what_is_kept_names_nobody() throws SQLException {
    for (int i = 0; i < 7; i++) {
      logIn(one, "192.0.2.99");
    }

    String metrics = one.outside(true, "/metrics").response().body();
    assertTrue(
        metrics
            .lines()
            .anyMatch(
                line ->
                    line.matches("sallyport_throttle_refused_total\\{limit=\"log_in\"} [1-9].*")),
        metrics);
    assertTrue(metrics.contains("sallyport_throttle_refused_total{limit=\"register\"}"));
    List<String> names = names();
    assertTrue(names.size() >= 1, names::toString);
    names.forEach(name -> assertTrue(name.matches("[A-Za-z0-9_-]{43}"), name));
  }

  private List<String> names() throws SQLException {
    try (var inside = EmbeddedPostgres.open(data);
        Connection connection =
            DriverManager.getConnection(
                inside.owner().jdbcUrl(),
                inside.owner().user(),
                inside.owner().password().reveal());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name from sallyport.rate_limits")) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }
}
