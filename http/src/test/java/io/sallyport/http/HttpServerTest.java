package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.sallyport.http.notes.Notes;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HttpServerTest {

  private static final class ErrorPage implements ErrorRenderer {
    @Override
    public String mediaType() {
      return "text/html";
    }

    @Override
    public byte[] render(ProblemDetails problem) {
      return ("<h1>" + problem.title() + "</h1>").getBytes(StandardCharsets.UTF_8);
    }
  }

  private static final HttpSettings SETTINGS = HttpSettings.listeningOn("127.0.0.1", 0);

  @Tag("ASVS-8.2.1")
  @Test
  void a_route_that_was_not_declared_does_not_start() {
    var thrown =
        assertThrows(
            IllegalStateException.class,
            () -> api(config -> config.routes.get("/open", ctx -> ctx.result("all of it"))));

    assertEquals("Routes without access: GET /open", thrown.getMessage());
  }

  @Test
  void a_route_that_needs_a_caller_in_a_group_that_authenticates_nobody_does_not_start() {
    Routes routes = router -> router.signedIn(HandlerType.GET, "/mine", (ctx, actor) -> {});

    var thrown =
        assertThrows(
            IllegalStateException.class, () -> server(RouteGroup.of(RoutePolicy.OPEN, routes)));
    assertEquals(
        "GET /mine needs a caller, and its group authenticates nobody.", thrown.getMessage());
  }

  @Tag("ASVS-8.2.1")
  @Test
  void a_route_that_slips_in_later_is_closed() {
    var held = new JavalinConfig[1];
    try (HttpServer api = api(config -> held[0] = config)) {
      held[0].routes.get("/late", ctx -> ctx.result("all of it"));
      api.start();
      String answer = RawHttp.get(api.port(), "/late");

      assertEquals(500, RawHttp.status(answer));
      assertEquals("internal_error", RawHttp.body(answer).get("code").asText());
    }
  }

  @Tag("ASVS-13.4.5")
  @Test
  void a_second_server_serves_other_routes_on_another_port() {
    RequestObserver observer = mock(CALLS_REAL_METHODS);
    Routes metrics =
        router ->
            router.anyone(
                HandlerType.GET, "/metrics", ctx -> ctx.contentType("text/plain").result("up 1\n"));
    try (var management =
        new HttpServer(SETTINGS, observer, List.of(RouteGroup.of(RoutePolicy.OPEN, metrics)))
            .start()) {
      assertEquals(
          Set.of("GET /metrics", "HEAD /metrics", "OPTIONS /metrics"), management.routes());
      assertEquals(404, RawHttp.status(RawHttp.get(management.port(), "/notes")));
      verify(observer, timeout(5_000)).observed(eq("GET"), eq("unmatched"), eq(404), any());
    }
  }

  @Test
  void a_request_under_way_is_answered_before_the_server_stops() throws Exception {
    var inside = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    var api = new TestServer();
    try {
      when(api.note.get())
          .thenAnswer(
              call -> {
                inside.countDown();
                assertTrue(release.await(20, TimeUnit.SECONDS));
                return "";
              });
      var answer =
          CompletableFuture.supplyAsync(() -> api.get("/notes/mine").asUser().send(), threads);
      assertTrue(inside.await(20, TimeUnit.SECONDS));
      int port = api.port();
      var stopped = CompletableFuture.runAsync(api::close, threads);
      untilRefused(port);
      release.countDown();

      assertEquals(200, answer.get(20, TimeUnit.SECONDS).status());
      stopped.get(20, TimeUnit.SECONDS);
    } finally {
      release.countDown();
      threads.shutdownNow();
    }
  }

  private static void untilRefused(int port) throws Exception {
    for (int attempt = 0; attempt < 10_000; attempt++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
      } catch (ConnectException refused) {
        return;
      }
    }
  }

  private static HttpServer api(Consumer<JavalinConfig> more) {
    return new HttpServer(
        SETTINGS, mock(RequestObserver.class, CALLS_REAL_METHODS), List.of(), more);
  }

  private static HttpServer server(RouteGroup... groups) {
    return new HttpServer(
            SETTINGS, mock(RequestObserver.class, CALLS_REAL_METHODS), List.of(groups))
        .start();
  }

  @Test
  void a_group_has_a_policy_of_its_own() {
    RoutePolicy policy =
        RoutePolicy.OPEN
            .withErrors(new ErrorPage())
            .withContentSecurityPolicy("default-src 'self'");
    Routes pages =
        router -> {
          router.anyone(HandlerType.GET, "/page", ctx -> ctx.html("<p>all well</p>"));
          router.anyone(
              HandlerType.GET,
              "/broken",
              ctx -> {
                throw new HttpRefusal(HttpProblem.NOT_FOUND);
              });
        };
    try (var server = server(RouteGroup.of(policy, pages))) {
      String well = RawHttp.get(server.port(), "/page");
      String broken = RawHttp.get(server.port(), "/broken");
      String nowhere = RawHttp.get(server.port(), "/nowhere");

      assertTrue(well.contains("Content-Security-Policy: default-src 'self'\r\n"), well);
      assertTrue(broken.endsWith("<h1>Nothing here</h1>"), broken);
      assertTrue(broken.contains("Content-Security-Policy: default-src 'self'\r\n"), broken);
      assertTrue(nowhere.contains("Content-Type: application/problem+json\r\n"), nowhere);
      assertTrue(nowhere.contains("default-src 'none'"), nowhere);
    }
  }

  @Test
  void a_group_explains_its_problems() {
    RouteGroup group = RouteGroup.of(RoutePolicy.OPEN).explainedBeside(Notes.class);

    assertTrue(RouteGroup.problemsOf(List.of(group)).find("note_lost").isPresent());
    assertTrue(RouteGroup.problemsOf(List.of()).find("note_lost").isEmpty());
  }
}
