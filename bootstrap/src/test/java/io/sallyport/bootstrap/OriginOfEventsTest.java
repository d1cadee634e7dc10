package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.User;
import io.sallyport.http.AddressBlock;
import io.sallyport.http.Cors;
import io.sallyport.http.HttpServer;
import io.sallyport.http.HttpSettings;
import io.sallyport.http.ProxyHeader;
import io.sallyport.http.RoutePolicy;
import io.sallyport.http.TrustedProxies;
import io.sallyport.rest.idempotency.IdempotentRequests;
import io.sallyport.rest.session.SessionApi;
import io.sallyport.rest.user.UserApi;
import io.sallyport.testkit.event.RecordedEvents.Recorded;
import io.sallyport.testkit.junit.InMemorySallyport;
import io.sallyport.testkit.user.SampleUsers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the headers of a request to whoever hears of what it did. */
final class OriginOfEventsTest {

  private static final Secret CURSOR_KEY = Secret.of("a key of the tests, of some length");
  private static final Origin HERE = new Origin("2001:db8::7", "Analytical Engine/1", "a-1");

  private final InMemorySallyport accounts = InMemorySallyport.empty();
  private final HttpServer server = server(accounts).start();
  private final HttpClient client = HttpClient.newHttpClient();

  private static HttpServer server(InMemorySallyport accounts) {
    var sessions = accounts.sallyport().sessions();
    var policy = RoutePolicy.json(SessionApi.authentication(sessions.authenticate()));
    var idempotent = new IdempotentRequests(accounts.sallyport().idempotency());
    return new HttpServer(
        behindAProxy(),
        (method, route, status, duration) -> {},
        List.of(
            UserApi.of(policy, accounts.sallyport().users(), idempotent, CURSOR_KEY),
            SessionApi.of(policy, sessions, CURSOR_KEY)));
  }

  private static HttpSettings behindAProxy() {
    HttpSettings plain = HttpSettings.listeningOn("127.0.0.1", 0);
    return new HttpSettings(
        plain.host(),
        plain.port(),
        plain.maxBodyBytes(),
        new Cors(Set.of()),
        new TrustedProxies(
            List.of(AddressBlock.parse("127.0.0.0/8").orElseThrow()),
            Set.of(ProxyHeader.X_FORWARDED_FOR)),
        null,
        20,
        Duration.ofSeconds(1));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .header("Content-Type", "application/json")
        .header("User-Agent", "Analytical Engine/1")
        .header("X-Request-Id", "a-1")
        .header("X-Forwarded-For", "6.6.6.6, 2001:db8::7")
        .header("Forwarded", "for=6.6.6.6");
  }

  private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private List<String> types() {
    return accounts.events().all().stream().map(AccountEvent::type).toList();
  }

  @Test
  void is_that_of_the_request_of_a_visitor() throws IOException, InterruptedException {
    String body = "{\"email\": \"ada@example.org\", \"password\": \"correct horse battery\"}";

    assertEquals(201, send(request("/api/v1/users").POST(BodyPublishers.ofString(body))));
    assertEquals(201, send(request("/api/v1/sessions").POST(BodyPublishers.ofString(body))));

    assertEquals(List.of("user.registered", "session.started"), types());
    Actor visitor = new Actor.Visitor(HERE);
    assertEquals(
        List.of(visitor, visitor),
        accounts.events().withActors().stream().map(Recorded::actor).toList());
  }

  @Test
  void is_that_of_the_request_of_a_user() throws IOException, InterruptedException {
    User root = accounts.add(SampleUsers.aUser().admin());
    User ada = accounts.add(SampleUsers.aUser());
    var tokens = accounts.logIn(root);
    accounts.events().clear();

    int status =
        send(
            request("/api/v1/users/" + ada.id())
                .header("Authorization", "Bearer " + tokens.accessToken().reveal())
                .DELETE());

    assertEquals(204, status);
    Recorded erased = accounts.events().withActors().get(0);
    assertEquals(List.of("user.erased"), types());
    assertEquals(ada.id(), erased.event().userId());
    Actor.SignedIn actor = (Actor.SignedIn) erased.actor();
    assertEquals(root.id(), actor.userId());
    assertEquals(tokens.sessionId(), actor.sessionId());
    assertEquals(Set.of(Role.USER, Role.ADMIN), actor.roles());
    assertEquals(HERE, actor.origin());
  }
}
