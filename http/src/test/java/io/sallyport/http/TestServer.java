package io.sallyport.http;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.Permission;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server of notes, which no capability of ours knows, on a free port. */
final class TestServer implements AutoCloseable, BeforeEachCallback, AfterAllCallback {
  static final Actor.SignedIn USER = actor("019ab000-0000-7000-8000-00000000000a", Role.USER);
  static final Actor.SignedIn ADMIN = actor("019ab000-0000-7000-8000-00000000000b", Role.ADMIN);

  private static final byte[] BIG = new byte[200_000];

  final RequestObserver observer = mock(CALLS_REAL_METHODS);
  final BooleanSupplier ready = mock();
  final Supplier<Object> note = mock();
  final Authentication authentication = mock();

  private final HttpServer server;

  TestServer() {
    this(HttpSettings.listeningOn("127.0.0.1", 0));
  }

  TestServer(HttpSettings settings) {
    allWell();
    var notes =
        RouteGroup.of(RoutePolicy.json(authentication), router -> declareNotes(router, note));
    var open = RouteGroup.of(RoutePolicy.OPEN, router -> declareOpen(router, ready));
    server = new HttpServer(settings, observer, List.of(notes, open)).start();
  }

  private static Actor.SignedIn actor(String id, Role role) {
    return new Actor.SignedIn(
        UserId.parse(id).orElseThrow(),
        SessionId.parse("019ab000-0000-7000-8000-0000000000f0").orElseThrow(),
        Set.of(role),
        IdentityProof.logIn(Instant.EPOCH));
  }

  private static void declareNotes(Router router, Supplier<Object> note) {
    router.permitted(
        Permission.USERS_READ,
        HandlerType.GET,
        "/notes/{id}",
        (ctx, actor) -> ctx.json(note.get()));
    router.signedIn(HandlerType.GET, "/notes/mine", (ctx, actor) -> ctx.json(note.get()));
    router.signedIn(HandlerType.PATCH, "/notes/mine", (ctx, actor) -> ctx.json(note.get()));
    router.signedIn(HandlerType.DELETE, "/notes/mine", (ctx, actor) -> ctx.status(204));
    router.anyone(HandlerType.POST, "/notes", TestServer::take);
  }

  private static void declareOpen(Router router, BooleanSupplier ready) {
    router.anyone(HandlerType.GET, "/live", ctx -> ctx.json(Map.of("status", "up")));
    router.anyone(HandlerType.GET, "/ready", ctx -> ctx.json(Map.of("up", ready.getAsBoolean())));
    router.anyone(
        HandlerType.GET,
        "/client",
        ctx -> ctx.json(Map.of("address", RequestContext.of(ctx).origin().clientAddress())));
    router.anyone(HandlerType.GET, "/big", TestServer::big);
  }

  private static void big(Context ctx) {
    RequestContext.of(ctx).respondWithConstant(BIG);
    ctx.result(new byte[0]);
  }

  private static void take(Context ctx) {
    MediaType.require(ctx, List.of("application/json"), "Accept-Post");
    ctx.status(201).json(Map.of("bytes", ctx.bodyAsBytes().length));
  }

  private void allWell() {
    reset(observer, ready, note, authentication);
    when(ready.getAsBoolean()).thenReturn(true);
    when(note.get()).thenReturn(Map.of("text", "buy milk"));
    when(authentication.challenge(any())).thenReturn("Test");
    doAnswer(call -> callerOf(call.getArgument(0))).when(authentication).authenticate(any());
  }

  private static Actor.SignedIn callerOf(Context ctx) {
    return switch (String.valueOf(ctx.header("Authorization"))) {
      case "Bearer " + TestRequest.USER_TOKEN -> USER;
      case "Bearer " + TestRequest.ADMIN_TOKEN -> ADMIN;
      default -> throw new HttpRefusal(HttpProblem.UNAUTHENTICATED);
    };
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    allWell();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  TestRequest get(String target) {
    return request("GET", target);
  }

  TestRequest post(String target) {
    return request("POST", target);
  }

  TestRequest delete(String target) {
    return request("DELETE", target);
  }

  TestRequest request(String method, String target) {
    return new TestRequest(port(), method, target, (sent, path, mediaType, body, response) -> {});
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
