package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.transaction.StoresUnavailable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitCheckTest {
  private final RequestLimits limits = mock();
  private final Authentication authentication = mock();
  private final AtomicInteger handled = new AtomicInteger();
  private final HttpServer server =
      new HttpServer(
              HttpSettings.listeningOn("127.0.0.1", 0),
              (method, route, status, duration) -> {},
              List.of(
                  RouteGroup.of(
                      RoutePolicy.json(authentication).withLimits(limits), this::declare)))
          .start();

  private void declare(Router router) {
    Router limited = router.under(policy -> policy.limitedBy("notes"));
    limited.signedIn(HandlerType.GET, "/limited", (ctx, actor) -> handle(ctx));
    router.signedIn(HandlerType.GET, "/free", (ctx, actor) -> handle(ctx));
    router.anyone(
        HandlerType.GET,
        "/sometimes",
        ctx -> {
          if (ctx.queryParam("limited") != null) {
            LimitCheck.take(ctx, "notes");
          }
          handle(ctx);
        });
  }

  private void handle(Context ctx) {
    handled.incrementAndGet();
    ctx.status(204);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int status(String path) {
    return RawHttp.status(RawHttp.get(server.port(), path));
  }

  private static final class TooMany extends Refusal {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super(Kind.THROTTLED, "too_many_notes", "Too many notes.");
    }
  }

  @Test
  void counts_what_is_limited_and_nothing_else() {
    when(authentication.authenticate(any())).thenReturn(TestServer.USER);

    assertEquals(204, status("/limited"));
    verify(limits).take(any(), eq("notes"));

    assertEquals(204, status("/free"));
    assertEquals(204, status("/sometimes"));
    verify(limits).take(any(), eq("notes"));

    assertEquals(204, status("/sometimes?limited=1"));
    assertEquals(4, handled.get());
  }

  @Test
  void one_too_many_is_refused_before_anybody_is_authenticated() {
    doThrow(new TooMany()).when(limits).take(any(), any());

    assertEquals(429, status("/limited"));
    assertEquals(429, status("/sometimes?limited=1"));

    verifyNoInteractions(authentication);
    assertEquals(0, handled.get());
  }

  static Stream<RuntimeException> faults() {
    return Stream.of(
        new IllegalStateException("a bug"),
        new StoresUnavailable(new IllegalStateException("down")),
        new NullPointerException());
  }

  @Tag("ASVS-16.5.3")
  @ParameterizedTest
  @MethodSource("faults")
  void what_cannot_be_counted_is_not_let_in(RuntimeException fault) {
    doThrow(fault).when(limits).take(any(), any());

    for (String path : List.of("/limited", "/sometimes?limited=1")) {
      String response = RawHttp.get(server.port(), path);
      JsonNode problem = RawHttp.body(response);
      assertEquals(503, RawHttp.status(response));
      assertEquals("unavailable", problem.get("code").asText());
    }

    verify(authentication, never()).authenticate(any());
    assertEquals(0, handled.get());
  }

  @Test
  void a_limit_that_ends_in_an_error_lets_nobody_in() {
    doAnswer(
            call -> {
              throw new StackOverflowError();
            })
        .when(limits)
        .take(any(), any());

    assertEquals(500, status("/limited"));
    assertEquals(0, handled.get());
  }
}
