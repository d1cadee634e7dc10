package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.http.HttpServer;
import io.sallyport.http.TestRequest;
import io.sallyport.http.TestResponse;
import io.sallyport.persistence.database.DatabaseUrl;
import io.sallyport.persistence.database.WireTap;
import io.sallyport.persistence.database.WireTap.RoundTrip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each route sends to PostgreSQL, read off the wire. */
final class StatementsIT {

  private static final Path GOLDEN = Path.of("..", "docs", "statements.txt");

  private static final String HEAD =
      """
      # What each route sends to PostgreSQL where all goes well, as it crosses the wire.
      #
      # A line is a round trip; what is sent together stands together. Statements are named by the methods of
      # our SQL objects. BEGIN goes along with the first statement of its transaction, and COMMIT by itself;
      # neither counts as a statement. What a pool sends to open a connection, or to ask whether one that
      # was idle is alive, is left out. Once a minute a session is noted to be used, by SessionSql.noteUse after
      # SessionSql.authenticate; that is left out too.
      #
      # Made by StatementsIT of bootstrap with -Dgolden.update=true.
      """;

  private static final Set<String> NO_STATEMENTS = Set.of("BEGIN", "COMMIT", "ROLLBACK");

  private static final List<String> NOTE_OF_USE = List.of("SessionSql.noteUse");

  private final StatementNames names = new StatementNames();

  @Test
  void every_route_sends_what_is_written_down(@TempDir Path folder) throws IOException {
    try (var postgres = new Postgres(folder.resolve("data"));
        var tap = new WireTap(DatabaseUrl.parse(postgres.url("postgres")));
        Wiring wiring = Wiring.ofServer(RunningServer.configuration(environment(postgres, tap)))) {
      // Without the work in the background, which would be heard too.
      wiring.migrate();
      wiring.serverJobs().prepare();
      HttpServer api = wiring.api().start();
      var requests = new RouteRequests(api.port());
      requests.registerAdmin();
      postgres.execute(
          "postgres",
          "update sallyport.users set roles = '{user,admin}' where email = '"
              + RouteRequests.ADMIN
              + "'");

      Set<String> routes = routes(api);
      Map<String, Supplier<TestRequest>> all = requests.of(routes);

      assertEquals(
          routes, named(all.keySet()), "A route that is new? RouteRequests asks for each.");
      var printed = new StringBuilder(HEAD);
      all.forEach((route, request) -> print(printed, tap, route, request));

      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(GOLDEN, printed);
      }
      assertEquals(
          Files.readString(GOLDEN),
          printed.toString(),
          "See -Dgolden.update=true, and what changed.");
    }
  }

  private static Map<String, String> environment(Postgres postgres, WireTap tap) {
    return Map.of(
        // Counted as in every server, and from one address more often than anybody should.
        "RATE_LIMITS",
        "on",
        "RATE_LIMIT_LOG_IN",
        "1000/1m",
        "RATE_LIMIT_REGISTER",
        "1000/1m",
        "DATABASE_URL",
        tap.url().jdbcUrl() + "&user=" + tap.url().user() + "&password=" + postgres.password(),
        "DATABASE_POOL_SIZE",
        "1",
        "SECRET_KEY",
        Postgres.SECRET_KEY,
        "PUBLIC_URL",
        "https://accounts.example.org",
        "INTROSPECTION_CREDENTIALS",
        RouteRequests.ORDERS);
  }

  /** What is asked of a route by HEAD is what is asked by GET; OPTIONS is answered before. */
  private static Set<String> routes(HttpServer api) {
    return api.routes().stream()
        .filter(route -> !route.startsWith("HEAD ") && !route.startsWith("OPTIONS "))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named(Set<String> requests) {
    return requests.stream()
        .map(request -> request.replaceFirst(",.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void print(
      StringBuilder printed, WireTap tap, String route, Supplier<TestRequest> asked) {
    TestRequest request = asked.get();
    tap.roundTrips();
    TestResponse response = request.send();
    List<List<String>> trips =
        tap.roundTrips().stream()
            .map(this::named)
            .filter(trip -> !isOfNewConnection(trip) && !trip.equals(NOTE_OF_USE))
            .toList();
    assertTrue(response.status() / 100 == 2, () -> route + ": " + response);

    long statements =
        trips.stream().flatMap(List::stream).filter(name -> !NO_STATEMENTS.contains(name)).count();
    printed.append("\n%s: %d / %d\n".formatted(route, statements, trips.size()));
    trips.forEach(trip -> printed.append("  ").append(String.join(" + ", trip)).append('\n'));
  }

  private List<String> named(RoundTrip trip) {
    return trip.statements().stream().map(names::of).toList();
  }

  private static boolean isOfNewConnection(List<String> trip) {
    return trip.stream()
        .anyMatch(name -> name.contains("pg_backend_pid()") || name.contains("set_config"));
  }
}
