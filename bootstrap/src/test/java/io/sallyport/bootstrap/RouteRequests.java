package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.http.TestRequest;
import io.sallyport.http.TestResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request for each route that it answers well, on a server with one administrator. */
final class RouteRequests {

  static final String ADMIN = "admin@example.org";
  static final String ORDERS =
      "orders:224958db5bc64dfb9d773dd26fbcc382f952236668912f8e47a95745a1e4dddd";

  private static final String PASSWORD = "correct horse battery";
  private static final String API = "/api/v1";
  private static final String ID = "/users/{id}";
  private static final String NEW_PASSWORD = "{\"new_password\": \"another horse battery\"}";

  private final int port;
  private final Map<String, Supplier<TestRequest>> requests = new TreeMap<>();
  private @Nullable Person guest;
  private @Nullable String adminToken;
  private int people;

  /** Someone who is signed in. */
  private record Person(
      String id, String email, String token, String refreshToken, String session) {}

  RouteRequests(int port) {
    this.port = port;
    addUsers();
    addPasswords();
    addSessions();
    addTokens();
    addOthers();
  }

  /**
   * By method and path, and behind a comma what is particular about the request. Each makes what
   * the request needs when it is asked for.
   *
   * @param routes all there are; what has no variable and no request of its own is just asked for
   */
  Map<String, Supplier<TestRequest>> of(Iterable<String> routes) {
    var all = new TreeMap<>(requests);
    for (String route : routes) {
      if (route.startsWith("GET ") && !route.contains("{")) {
        all.putIfAbsent(route, () -> request("GET", route.substring("GET ".length())));
      }
    }
    return all;
  }

  private void addUsers() {
    add("POST", "/users", "", path -> request("POST", path).json(credentials(nextAddress())));
    add(
        "POST",
        "/users",
        ", with an Idempotency-Key",
        path ->
            request("POST", path)
                .header("Idempotency-Key", "a-key-of-someone-new")
                .json(credentials(nextAddress())));
    asAdmin(
        "POST", "/admin/users", request -> request.json("{\"email\": \"" + nextAddress() + "\"}"));
    asAdmin("GET", "/users", request -> {});
    add(
        "GET",
        "/users",
        ", one page of a search",
        path -> request("GET", path + "?q=guest").bearer(admin()));
    asAdmin("GET", ID, request -> {});
    asAdmin("PATCH", ID, request -> request.patch("{\"full_name\": \"Ada\"}"));
    asAdmin("DELETE", ID, request -> {});
    asOneself("GET", "/users/me", (request, person) -> {});
    asOneself("PATCH", "/users/me", (request, person) -> request.patch("{\"full_name\": \"Ada\"}"));
    asOneself("DELETE", "/users/me", (request, person) -> request.json(current()));
  }

  private void addPasswords() {
    asOneself(
        "PUT",
        "/users/me/password",
        (request, person) ->
            request.json(current().replace("}", ", ") + NEW_PASSWORD.substring(1)));
    asAdmin("PUT", ID + "/password", request -> request.json(NEW_PASSWORD));
    asAdmin("DELETE", ID + "/password", request -> {});
  }

  private void addSessions() {
    add(
        "POST",
        "/sessions",
        "",
        path -> request("POST", path).json(credentials(signedIn().email())));
    add(
        "POST",
        "/sessions/refresh",
        "",
        path ->
            request("POST", path)
                .json("{\"refresh_token\": \"" + signedIn().refreshToken() + "\"}"));
    asOneself("GET", "/sessions", (request, person) -> {});
    asOneself("DELETE", "/sessions", (request, person) -> {});
    asOneself("DELETE", "/sessions/current", (request, person) -> {});
    asOneself("DELETE", "/sessions/{id}", (request, person) -> {});
    asOneself(
        "PUT", "/sessions/current/authentication", (request, person) -> request.json(current()));
    asAdmin("GET", ID + "/sessions", request -> {});
    asAdmin("DELETE", ID + "/sessions", request -> {});
  }

  private void addTokens() {
    add(
        "POST",
        "/auth/token",
        ", of a password",
        path ->
            request("POST", path)
                .form(
                    "grant_type=password&username="
                        + signedIn().email()
                        + "&password="
                        + PASSWORD.replace(" ", "+")));
    add(
        "POST",
        "/auth/token",
        ", of a refresh token",
        path ->
            request("POST", path)
                .form("grant_type=refresh_token&refresh_token=" + signedIn().refreshToken()));
    add(
        "POST",
        "/auth/revoke",
        "",
        path -> request("POST", path).form("token=" + signedIn().refreshToken()));
    add(
        "POST",
        "/auth/introspect",
        "",
        path -> request("POST", path).basic(ORDERS).form("token=" + signedIn().token()));
    asOneself("GET", "/auth/verify", (request, person) -> {});
  }

  private void addOthers() {
    requests.put("GET /problems/{code}", () -> request("GET", "/problems/email_taken"));
    requests.put(
        "GET /docs/{version}/{file}",
        () ->
            request(
                "GET",
                request("GET", "/docs")
                    .send()
                    .text()
                    .replaceFirst("(?s).*\"(docs/[0-9][^\"]*[.]css)\".*", "/$1")));
  }

  private void add(
      String method, String path, String particular, Function<String, TestRequest> request) {
    requests.put(method + " " + API + path + particular, () -> request.apply(API + path));
  }

  /** Of the administrator, about someone new if it is about someone. */
  private void asAdmin(String method, String path, Consumer<TestRequest> more) {
    add(
        method,
        path,
        "",
        target -> {
          String id = target.contains("{id}") ? someone(method).id() : "";
          TestRequest request = request(method, target.replace("{id}", id)).bearer(admin());
          more.accept(request);
          return request;
        });
  }

  private interface More {
    void of(TestRequest request, Person person);
  }

  /** Of someone new; what it is about is their session. */
  private void asOneself(String method, String path, More more) {
    add(
        method,
        path,
        "",
        target -> {
          Person person = someone(method);
          TestRequest request =
              request(method, target.replace("{id}", person.session())).bearer(person.token());
          more.of(request, person);
          return request;
        });
  }

  private TestRequest request(String method, String target) {
    return new TestRequest(port, method, target, (m, path, type, body, response) -> {});
  }

  private Person signedIn() {
    String email = nextAddress();
    TestResponse user = made(request("POST", API + "/users").json(credentials(email)));
    TestResponse tokens = logIn(email);
    return new Person(
        user.json().get("id").asText(),
        email,
        tokens.json().get("access_token").asText(),
        tokens.json().get("refresh_token").asText(),
        tokens.json().get("session_id").asText());
  }

  private String admin() {
    if (adminToken == null) {
      adminToken = logIn(ADMIN).json().get("access_token").asText();
    }
    return adminToken;
  }

  /** Whoever is only looked at may be looked at again. */
  private Person someone(String method) {
    if (!method.equals("GET")) {
      return signedIn();
    }
    if (guest == null) {
      guest = signedIn();
    }
    return guest;
  }

  private TestResponse logIn(String email) {
    return made(request("POST", API + "/sessions").json(credentials(email)));
  }

  private static TestResponse made(TestRequest request) {
    TestResponse response = request.send();
    assertEquals(201, response.status(), response::text);
    return response;
  }

  /** Registers whom the database then makes an administrator. */
  void registerAdmin() {
    made(request("POST", API + "/users").json(credentials(ADMIN)));
  }

  private String nextAddress() {
    return "guest" + ++people + "@example.org";
  }

  private static String credentials(String email) {
    return "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD);
  }

  private static String current() {
    return "{\"current_password\": \"%s\"}".formatted(PASSWORD);
  }
}
