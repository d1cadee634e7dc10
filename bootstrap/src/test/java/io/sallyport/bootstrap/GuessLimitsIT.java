package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sallyport.http.TestRequest;
import io.sallyport.http.TestResponse;
import io.sallyport.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What clients of a server hear whose accounts somebody guesses at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GuessLimitsIT {

  private static final String HOME = "192.0.2.1";
  private static final String AWAY = "203.0.113.6";
  private static final String RIGHT = RunningServer.PASSWORD;
  private static final String WRONG = "a guess of mine";

  /** A password that is sent to be kept, and compared with nothing. */
  private static final Set<String> ONLY_KEPT = Set.of("createUser");

  private final Path data;
  private final RunningServer server;

  GuessLimitsIT(@TempDir Path folder) {
    data = PackedServer.dataFolder(folder);
    server = new RunningServer(Map.of("DATA_DIR", data.toString(), "TRUSTED_PROXIES", "127.0.0.1"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private TestRequest request(String from, String method, String path) {
    return new TestRequest(
            server.port(), method, "/api/v1" + path, (m, p, type, body, response) -> {})
        .header("X-Forwarded-For", from);
  }

  private TestRequest logIn(String from, String email, String password) {
    return request(from, "POST", "/sessions").json(RunningServer.credentials(email, password));
  }

  private TestRequest grant(String from, String email, String password) {
    return request(from, "POST", "/auth/token")
        .form(
            "grant_type=password&username=%s&password=%s"
                .formatted(email, password.replace(' ', '+')));
  }

  private static String current(String password) {
    return "{\"current_password\": \"%s\"}".formatted(password);
  }

  /** A request with a password, from home, for each operation that takes one. */
  private Map<String, Function<String, TestRequest>> operations(String email, String token) {
    return Map.of(
        "logIn", password -> logIn(HOME, email, password),
        "grantToken", password -> grant(HOME, email, password),
        "registerUser", password -> register(email, password),
        "reauthenticate",
            password ->
                request(HOME, "PUT", "/sessions/current/authentication")
                    .bearer(token)
                    .json(current(password)),
        "changePassword",
            password ->
                request(HOME, "PUT", "/users/me/password")
                    .bearer(token)
                    .json(
                        current(password)
                            .replace("}", ", \"new_password\": \"another horse battery\"}")),
        "eraseProfile",
            password -> request(HOME, "DELETE", "/users/me").bearer(token).json(current(password)));
  }

  private TestRequest register(String email, String password) {
    return request(HOME, "POST", "/users")
        .header("Idempotency-Key", "key-of-" + email.replace('@', '-'))
        .json(RunningServer.credentials(email, password));
  }

  /** Whose guesses are counted as if all but the last had been made, by whatever key. */
  private void allButTheLast() throws SQLException {
    sql("update sallyport.guesses set failures = 99, blocked_until = null returning name");
  }

  private List<String> sql(String query) throws SQLException {
    try (var inside = EmbeddedPostgres.open(data);
        Connection connection =
            DriverManager.getConnection(
                inside.owner().jdbcUrl(),
                inside.owner().user(),
                inside.owner().password().reveal());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    }
  }

  private static void assertStopped(String operation, TestResponse response) {
    assertEquals(429, response.status(), () -> operation + ": " + response);
    assertEquals(Optional.of("3600"), response.header("Retry-After"), operation);
    if (operation.equals("grantToken")) {
      assertEquals("temporarily_unavailable", response.json().get("error").asText());
      assertEquals(
          "Too many wrong passwords followed one another; ask again later.",
          response.json().get("error_description").asText());
    } else {
      assertEquals("too_many_attempts", response.code(), operation);
    }
  }

  @Test
  void every_route_that_takes_a_password_refuses_it_once_guessing_was_stopped_by_any_of_them()
      throws Exception {
    assertEquals(201, register("ada@example.org", RIGHT).send().status());
    String token = logIn(HOME, "ada@example.org", RIGHT).send().json().get("access_token").asText();
    Map<String, Function<String, TestRequest>> operations = operations("ada@example.org", token);
    assertEquals(operationsWithAPassword(), new TreeSet<>(operations.keySet()));

    for (String guessed : operations.keySet()) {
      Function<String, TestRequest> guess = operations.getOrDefault(guessed, none -> null);
      sql("delete from sallyport.guesses returning name");
      assertEquals(4, guess.apply(WRONG).send().status() / 100, guessed);
      assertEquals(1, sql("select name from sallyport.guesses").size(), guessed);
      allButTheLast();
      assertFalse(guess.apply(WRONG).send().status() == 429, guessed);

      operations.forEach(
          (operation, ask) -> {
            assertStopped(operation, ask.apply(RIGHT).send());
            assertStopped(operation, ask.apply(WRONG).send());
          });
    }
  }

  /** By the contract: which take a password that somebody has already. */
  private static Set<String> operationsWithAPassword() throws IOException {
    JsonNode contract;
    try (InputStream json =
        GuessLimitsIT.class.getResourceAsStream("/io/sallyport/rest/contract/openapi.json")) {
      contract = new ObjectMapper().readTree(json);
    }
    Set<String> found = new TreeSet<>();
    for (JsonNode path : contract.get("paths")) {
      for (JsonNode operation : path) {
        for (JsonNode body : operation.path("requestBody").path("content")) {
          JsonNode schema = body.get("schema");
          JsonNode resolved =
              schema.has("$ref") ? contract.at(schema.get("$ref").asText().substring(1)) : schema;
          if (resolved.toString().matches(".*\"(password|current_password)\":\\{.*")) {
            found.add(operation.get("operationId").asText());
          }
        }
      }
    }
    assertTrue(found.removeAll(ONLY_KEPT));
    return found;
  }

  @Test
  void an_address_without_an_account_is_refused_the_same() throws SQLException {
    TestResponse known = stopped("grace@example.org", true);
    TestResponse unknown = stopped("nobody@example.org", false);

    assertStopped("logIn", known);
    assertStopped("logIn", unknown);
    assertEquals(told(known), told(unknown));
  }

  private TestResponse stopped(String email, boolean registered) throws SQLException {
    if (registered) {
      assertEquals(201, register(email, RIGHT).send().status());
    }
    sql("delete from sallyport.guesses returning name");
    assertEquals(401, logIn(AWAY, email, WRONG).send().status());
    allButTheLast();
    assertEquals(401, logIn(AWAY, email, WRONG).send().status());
    assertStopped("grantToken", grant(AWAY, email, WRONG).send());
    return logIn(AWAY, email, WRONG).send();
  }

  private static String told(TestResponse response) {
    return response.text().replaceAll("\"request_id\":\"[^\"]*\"", "");
  }

  @Test
  void the_owner_logs_in_at_home_while_strangers_are_stopped_and_it_is_counted()
      throws SQLException {
    assertEquals(201, register("emmy@example.org", RIGHT).send().status());
    assertEquals(201, logIn("2001:db8:1:2::7", "emmy@example.org", RIGHT).send().status());
    sql("delete from sallyport.guesses returning name");
    assertEquals(401, logIn(AWAY, "emmy@example.org", WRONG).send().status());
    allButTheLast();
    assertEquals(401, logIn("192.0.2.99", "emmy@example.org", WRONG).send().status());

    assertStopped("logIn", logIn("198.51.100.1", "emmy@example.org", RIGHT).send());
    assertStopped("logIn", logIn("2001:db8:1:3::7", "emmy@example.org", RIGHT).send());
    assertEquals(201, logIn("2001:db8:1:2:ffff::1", "emmy@example.org", RIGHT).send().status());
    assertStopped("logIn", logIn(AWAY, "emmy@example.org", RIGHT).send());

    String metrics = server.outside(true, "/metrics").response().body();
    assertTrue(
        metrics.lines().anyMatch(line -> line.matches("sallyport_guess_refused_total [1-9].*")),
        metrics);
    assertTrue(metrics.contains("sallyport_events_total{event=\"guessing.stopped\""), metrics);
  }

  @Test
  void what_is_kept_names_nobody() throws SQLException {
    assertEquals(201, register("mary@example.org", RIGHT).send().status());
    assertEquals(201, logIn(HOME, "mary@example.org", RIGHT).send().status());
    assertEquals(401, logIn(AWAY, "somebody@example.org", WRONG).send().status());

    List<String> names =
        sql("select name from sallyport.guesses union select digest from sallyport.familiars");
    assertTrue(names.size() >= 2, names::toString);
    names.forEach(name -> assertTrue(name.matches("[A-Za-z0-9_-]{43}"), name));
  }
}
