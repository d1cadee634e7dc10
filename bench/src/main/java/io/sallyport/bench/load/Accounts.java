package io.sallyport.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The users that {@code bench/seed} made, each given out once until all have been. */
final class Accounts {

  static final String PASSWORD = "seeded-password";
  static final String ADMINISTRATOR = "admin@example.org";

  /** Of one user who has logged in. */
  record Tokens(String access, String refresh) {}

  private final List<String> emails;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger registered = new AtomicInteger();
  private final HttpCalls http = new HttpCalls();

  Accounts(Postgres postgres) throws SQLException {
    emails =
        postgres
            .text(
                "select email from sallyport.users where is_active and email <> '"
                    + ADMINISTRATOR
                    + "' order by id limit 50000")
            .lines()
            .toList();
  }

  List<String> next(int count) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(emails.get(Math.floorMod(next.getAndIncrement(), emails.size())));
    }
    return some;
  }

  static Request logIn(String email) {
    return Request.post("/api/v1/sessions", Map.of("email", email, "password", PASSWORD));
  }

  /** Of someone who is new. */
  Request register() {
    String email = "new-" + registered.incrementAndGet() + "-" + System.nanoTime() + "@example.org";
    return Request.post(
        "/api/v1/users", Map.of("email", email, "password", "a new account each time"));
  }

  Tokens logIn(Server sallyport, String email) throws Exception {
    JsonNode tokens = http.json(sallyport, logIn(email));
    return new Tokens(tokens.get("access_token").asText(), tokens.get("refresh_token").asText());
  }

  /** Logs in so many users. */
  List<Tokens> logIn(Server sallyport, int count) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Tokens>> logIns =
          next(count).stream()
              .<Callable<Tokens>>map(email -> () -> logIn(sallyport, email))
              .toList();
      List<Tokens> tokens = new ArrayList<>();
      for (Future<Tokens> logIn : clients.invokeAll(logIns)) {
        tokens.add(logIn.get());
      }
      return tokens;
    } finally {
      clients.shutdown();
    }
  }

  /** Where that page of the list begins: the path of its request. */
  String pageOfUsers(Server sallyport, String administrator, int page, int limit) throws Exception {
    int step = 200;
    String cursor = null;
    for (int users = 0; users < (page - 1) * limit; users += step) {
      JsonNode body =
          http.json(
              sallyport,
              Request.get(
                  "/api/v1/users?limit=" + step + (cursor == null ? "" : "&cursor=" + cursor),
                  administrator));
      cursor = body.get("next_cursor").asText();
    }
    return "/api/v1/users?limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor);
  }
}
