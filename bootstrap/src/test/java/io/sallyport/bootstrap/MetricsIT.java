package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.bootstrap.RunningServer.TestResponse;
import io.sallyport.bootstrap.command.CommandRun;
import io.sallyport.bootstrap.metrics.Series;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a Prometheus is told after people, and others, have used the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MetricsIT {

  private static final Pattern ROUTE = Pattern.compile("(/[a-z0-9._-]+|/\\{[a-z_]+})+|/|unmatched");
  private static final Pattern CODE = Pattern.compile("[a-z]+([_.][a-z]+)*");
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z]+");

  /** Every label there may be, and what it may say. */
  private static final Map<String, Predicate<String>> LABELS =
      Map.ofEntries(
          Map.entry(
              "method",
              Set.of("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS", "OTHER")
                  ::contains),
          Map.entry("route", ROUTE.asMatchPredicate()),
          Map.entry("status", Pattern.compile("[1-5]\\d\\d").asMatchPredicate()),
          Map.entry("le", Pattern.compile("\\d+\\.\\d+|\\+Inf").asMatchPredicate()),
          Map.entry("use_case", NAME.asMatchPredicate()),
          Map.entry("outcome", CODE.asMatchPredicate()),
          Map.entry("statement", Pattern.compile("[A-Z]\\w+Sql\\.[a-z]\\w+").asMatchPredicate()),
          Map.entry("event", CODE.asMatchPredicate()),
          Map.entry("reason", CODE.asMatchPredicate()),
          Map.entry("background_job", CODE.asMatchPredicate()),
          Map.entry("what", CODE.asMatchPredicate()),
          Map.entry("limit", CODE.asMatchPredicate()),
          Map.entry("pool", "sallyport"::equals),
          Map.entry("state", Pattern.compile("[a-z-]+").asMatchPredicate()),
          Map.entry("area", Set.of("heap", "nonheap")::contains),
          Map.entry("id", Pattern.compile("[A-Za-z' -]+").asMatchPredicate()),
          Map.entry("collector", Pattern.compile("[A-Za-z ]+").asMatchPredicate()),
          Map.entry(
              "version", Pattern.compile("development|\\d+\\.\\d+\\.\\d+.*").asMatchPredicate()));

  /** What a Prometheus adds by itself. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up", "job", "instance");

  private final RunningServer server;
  private final Path data;
  private final Set<String> decoys = new TreeSet<>(Set.of("decoy", "example.org", "127.0.0.1"));

  MetricsIT(@TempDir Path folder) {
    data = PackedServer.dataFolder(folder);
    server = new RunningServer(Map.of("DATA_DIR", data.toString(), "RATE_LIMITS", "on"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @BeforeAll
  void visit() throws IOException {
    var run =
        CommandRun.of(
            data, RunningServer.PASSWORD, "users", "create", "decoy-root@example.org", "--admin");
    assertEquals(0, run.exitCode(), run.err());
    TestResponse ada = server.register("decoy-ada@example.org");
    decoys.add(ada.text("id"));
    server.register("decoy-ada@example.org");
    server.logIn("decoy-ada@example.org", "decoy password");
    server.logIn("decoy-nobody@example.org", "decoy password");
    TestResponse session = server.logIn("decoy-ada@example.org", RunningServer.PASSWORD);
    String token = session.text("access_token");
    decoys.add(session.text("session_id"));
    server.get("/users/me", token);
    server.get("/users/me?decoy=1", null);
    server.get("/users/" + ada.text("id"), token);
    server.get("/decoy", token);
    server.send(
        "GET", "/users/me", token, null, "X-Request-Id", "decoy-id", "User-Agent", "decoy/1");
    server.send("PATCH", "/users/me", token, "{\"full_name\": \"Decoy\"}");
    server.send("DECOY", "/users/me", token, null);
    String root = server.logIn("decoy-root@example.org");
    server.get("/users?q=decoy&limit=1", root);
    server.get("/users/" + ada.text("id"), root);
    server.get("/users/019ab000-0000-7000-8000-00000000dec0", root);
    String refreshToken = session.text("refresh_token");
    String next = server.refresh(refreshToken).text("refresh_token");
    server.refresh(next);
    server.refresh(refreshToken);
    raw("DECOY /decoy HTTP/1.1\r\nHost: decoy\r\nConnection: close\r\n\r\n");
    raw("GET /de%coy HTTP/1.1\r\nHost: decoy\r\nConnection: close\r\n\r\n");
    raw("decoy\r\n\r\n");
  }

  private void raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readAllBytes();
    }
  }

  private List<Series> scrape() {
    return Series.of(server.outside(true, "/metrics").response().body());
  }

  @Test
  void every_label_has_a_value_from_a_fixed_list_and_none_names_a_person() {
    List<Series> all = scrape();

    assertTrue(all.size() > 300, () -> "only " + all.size());
    for (Series series : all) {
      series
          .labels()
          .forEach(
              (label, value) -> {
                assertTrue(LABELS.containsKey(label), () -> "a new label: " + series);
                assertTrue(LABELS.get(label).test(value), series::toString);
                assertFalse(
                    decoys.stream().anyMatch(value.toLowerCase(Locale.ROOT)::contains),
                    series::toString);
              });
    }
  }

  @Test
  void what_was_asked_is_counted_under_its_route_use_case_and_statement() {
    List<Series> all = scrape();

    assertTrue(sum(all, "http_server_requests_seconds_count", "route", "/api/v1/users/me") >= 4);
    assertTrue(sum(all, "http_server_requests_seconds_count", "route", "unmatched") >= 3);
    assertEquals(1, sum(all, "sallyport_use_cases_seconds_count", "outcome", "email_taken"));
    assertTrue(sum(all, "sallyport_statements_seconds_count", "statement", "UserSql.insert") >= 2);
    assertTrue(sum(all, "sallyport_hashing_seconds_count", "", "") >= 5);
    assertEquals(
        sum(all, "sallyport_hashing_seconds_count", "", ""),
        sum(all, "sallyport_hashing_wait_seconds_count", "", ""));
    assertEquals(0, sum(all, "sallyport_hashing_refused_total", "", ""));
    assertEquals(1, sum(all, "sallyport_events_total", "reason", "refresh_reuse"));
    assertEquals(10, sum(all, "hikaricp_connections_max", "pool", "sallyport"));
    assertTrue(sum(all, "hikaricp_connections_acquire_seconds_count", "pool", "sallyport") > 10);
    assertEquals(1, sum(all, "sallyport_build", "", ""));
  }

  @Test
  void what_takes_time_has_buckets_so_that_quantiles_can_be_had() {
    Set<String> histograms =
        scrape().stream()
            .map(Series::name)
            .filter(name -> name.endsWith("_bucket"))
            .collect(Collectors.toSet());

    assertEquals(
        Set.of(
            "http_server_requests_seconds_bucket",
            "sallyport_statements_seconds_bucket",
            "sallyport_hashing_seconds_bucket",
            "sallyport_hashing_wait_seconds_bucket"),
        histograms);
  }

  @Test
  void the_dashboard_and_the_alerts_ask_for_nothing_that_is_not_served() {
    Set<String> served = scrape().stream().map(Series::name).collect(Collectors.toSet());
    List<String> asked = MonitoringFiles.expressions();

    assertTrue(asked.size() > 40, () -> "only " + asked.size());
    for (String expression : asked) {
      List<String> names = MonitoringFiles.metrics(expression);
      assertFalse(names.isEmpty(), expression);
      assertEquals(
          List.of(),
          names.stream()
              .filter(name -> !served.contains(name))
              .filter(name -> !OF_PROMETHEUS.contains(name))
              .toList(),
          expression);
      assertEquals(
          List.of(),
          MonitoringFiles.labels(expression).stream()
              .filter(label -> !LABELS.containsKey(label))
              .filter(label -> !OF_PROMETHEUS.contains(label))
              .toList(),
          expression);
    }
  }

  private static double sum(List<Series> all, String name, String label, String value) {
    return all.stream()
        .filter(series -> series.name().equals(name))
        .filter(series -> label.isEmpty() || value.equals(series.labels().get(label)))
        .mapToDouble(Series::value)
        .sum();
  }
}
