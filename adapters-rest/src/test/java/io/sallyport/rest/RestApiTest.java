package io.sallyport.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.rest.http.RequestObserver;
import io.sallyport.rest.http.RouteAccess;
import io.sallyport.rest.http.Routes;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RestApiTest {
  private static final RestSettings SETTINGS = RestSettings.listeningOn("127.0.0.1", 0);

  @Test
  void a_route_without_a_right_does_not_start() {
    var thrown =
        assertThrows(
            IllegalStateException.class,
            () -> api(config -> config.routes.get("/open", ctx -> ctx.result("all of it"))));

    assertEquals("Routes without access: GET /open", thrown.getMessage());
  }

  @Test
  void a_route_with_two_rights_does_not_start() {
    assertThrows(
        IllegalStateException.class,
        () ->
            api(
                config ->
                    config.routes.get(
                        "/two", ctx -> {}, RouteAccess.ANYONE, RouteAccess.SIGNED_IN)));
  }

  @Test
  void a_route_that_slips_in_later_without_a_right_is_closed() {
    var held = new JavalinConfig[1];
    try (RestApi api = api(config -> held[0] = config)) {
      held[0].routes.get("/late", ctx -> ctx.result("all of it"));
      api.start();
      String answer = RawHttp.get(api.port(), "/late");

      assertEquals(500, RawHttp.status(answer));
      assertEquals("internal_error", RawHttp.body(answer).get("code").asText());
    }
  }

  @Test
  void a_second_server_serves_other_routes_on_another_port() {
    RequestObserver observer = mock();
    Routes metrics =
        router ->
            router.anyone(
                HandlerType.GET, "/metrics", ctx -> ctx.contentType("text/plain").result("up 1\n"));
    try (var management =
        new RestApi(SETTINGS, mock(Authenticate.class), observer, List.of(metrics)).start()) {
      assertEquals(
          Set.of("GET /metrics", "HEAD /metrics", "OPTIONS /metrics"), management.routes());
      assertEquals(404, new Request(management.port(), "GET", "/api/v1/users").send().status());
      verify(observer, timeout(5_000)).observed(eq("GET"), eq("unmatched"), eq(404), any());
    }
  }

  @Test
  void a_request_under_way_is_answered_before_the_server_stops() throws Exception {
    var inside = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    var api = new Api();
    try {
      when(api.readProfile.handle(any()))
          .thenAnswer(
              call -> {
                inside.countDown();
                assertTrue(release.await(20, TimeUnit.SECONDS));
                return Fixtures.ADA;
              });
      var answer =
          CompletableFuture.supplyAsync(() -> api.get("/api/v1/users/me").asUser().send(), threads);
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

  private static RestApi api(Consumer<JavalinConfig> more) {
    return new RestApi(
        SETTINGS, mock(Authenticate.class), mock(RequestObserver.class), List.of(), more);
  }
}
