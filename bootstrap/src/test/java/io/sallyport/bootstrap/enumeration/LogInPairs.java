package io.sallyport.bootstrap.enumeration;

import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.TestRequest;
import io.sallyport.http.TestResponse;
import io.sallyport.testkit.user.SampleUsers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Log-ins that fail, for different reasons that nobody may learn. */
final class LogInPairs {

  /** So many that none of them fails as often as guesses are limited. */
  private static final int PEOPLE = 2000;

  private static final String WRONG = "not this one, surely";

  /** Differs from request to request in any case. */
  private static final Set<String> NEVER_EQUAL = Set.of("date", "x-request-id");

  private final QuickServer server;

  /** An address and a password of somebody, by number. */
  private record Credentials(Function<Integer, String> email, String password) {}

  private static final Credentials KNOWN = someone("known", WRONG);
  private static final Credentials DEACTIVATED = someone("quits", SampleUsers.PASSWORD);

  /** Nobody at an address as long as the others, with the password of the other side. */
  private static Credentials unknown(Credentials instead) {
    return someone("ghost", instead.password());
  }

  LogInPairs(QuickServer server) {
    this.server = server;
    for (int number = 0; number < PEOPLE; number++) {
      server.add(SampleUsers.aUser().withEmail(KNOWN.email().apply(number)));
      server.add(SampleUsers.aUser().withEmail(DEACTIVATED.email().apply(number)).deactivated());
    }
  }

  private static Credentials someone(String name, String password) {
    return new Credentials(number -> name + number % PEOPLE + "@example.org", password);
  }

  /** Of the use case itself. */
  List<Pair> ofUseCase() {
    return pairs("log-in", this::logIn);
  }

  /** Of the requests that end there. */
  List<Pair> ofRequests() {
    return Stream.of(
            pairs("POST /sessions", this::postSession),
            pairs("POST /auth/token", this::passwordGrant),
            List.of(
                new Pair(
                    "the request after a log-in: wrong password, unknown address",
                    after(postSession(KNOWN)),
                    after(postSession(unknown(KNOWN))))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Pair> pairs(String path, Function<Credentials, Pair.Request> request) {
    return List.of(
        new Pair(
            path + ": wrong password, unknown address",
            request.apply(KNOWN),
            request.apply(unknown(KNOWN))),
        new Pair(
            path + ": deactivated account, unknown address",
            request.apply(DEACTIVATED),
            request.apply(unknown(DEACTIVATED))));
  }

  private Pair.Request logIn(Credentials credentials) {
    return number -> {
      var command =
          new LogIn.Command(
              server.visitor(),
              credentials.email().apply(number),
              Secret.of(credentials.password()));
      try {
        return server.sallyport().sessions().logIn().handle(command).toString();
      } catch (BadCredentials refused) {
        return refused.toString();
      }
    };
  }

  private Pair.Request postSession(Credentials credentials) {
    return number ->
        seen(
            request("/sessions")
                .json(
                    "{\"email\": \"%s\", \"password\": \"%s\"}"
                        .formatted(credentials.email().apply(number), credentials.password()))
                .send());
  }

  private Pair.Request passwordGrant(Credentials credentials) {
    return number ->
        seen(
            request("/auth/token")
                .form(
                    "grant_type=password&username=%s&password=%s"
                        .formatted(
                            encoded(credentials.email().apply(number)),
                            encoded(credentials.password())))
                .send());
  }

  /** Something else, asked right behind: what goes on in the background may betray it. */
  private Pair.Request after(Pair.Request before) {
    return number -> {
      before.send(number);
      return before.send(number + 1);
    };
  }

  private TestRequest request(String path) {
    return new TestRequest(
        server.port(), "POST", "/api/v1" + path, (method, route, type, body, response) -> {});
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String seen(TestResponse response) {
    var headers = new TreeMap<>(response.headers().map());
    headers.keySet().removeAll(NEVER_EQUAL);
    String id = response.header("X-Request-Id").orElse("none");
    return response.status() + " " + headers + " " + response.text().replace(id, "an id");
  }
}
