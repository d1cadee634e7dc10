package io.sallyport.rest.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Permission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Takes routes, each with its access. Where two could answer, a literal path goes before a
 * variable.
 */
public final class Router {

  /** What to do for a caller who has been authenticated. */
  @FunctionalInterface
  public interface SignedInHandler {
    void handle(Context ctx, Actor.SignedIn actor);
  }

  /**
   * One declared route.
   *
   * @param path a template such as {@code /api/v1/users/{id}}
   */
  public record Route(HandlerType method, String path, RouteAccess access, Handler handler) {}

  private static final Set<HandlerType> WITH_CONTENT =
      Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PATCH);

  private final List<Route> declared = new ArrayList<>();

  public void anyone(HandlerType method, String path, Handler handler) {
    declare(method, path, RouteAccess.ANYONE, handler);
  }

  public void signedIn(HandlerType method, String path, SignedInHandler handler) {
    declare(method, path, RouteAccess.SIGNED_IN, withActor(handler));
  }

  /** For what answers in headers only, and so to anyone, whatever content they would have. */
  public void signedInWithoutContent(HandlerType method, String path, SignedInHandler handler) {
    declared.add(new Route(method, path, RouteAccess.SIGNED_IN, withActor(handler)));
  }

  public void permitted(
      Permission permission, HandlerType method, String path, SignedInHandler handler) {
    declare(method, path, RouteAccess.permitted(permission), withActor(handler));
  }

  /** Every route declared so far, in the order in which they are to be tried. */
  public List<Route> routes() {
    return declared.stream()
        .sorted(Comparator.comparing((Route route) -> route.path().contains("{")))
        .toList();
  }

  private void declare(HandlerType method, String path, RouteAccess access, Handler handler) {
    boolean makesJson = path.startsWith("/api/") && WITH_CONTENT.contains(method);
    declared.add(new Route(method, path, access, makesJson ? makingJson(handler) : handler));
  }

  private static Handler makingJson(Handler handler) {
    return ctx -> {
      if (!MediaType.accepts(ctx, "application/json")) {
        throw new HttpRefusal(HttpProblem.NOT_ACCEPTABLE, "Only application/json is made here.");
      }
      handler.handle(ctx);
    };
  }

  private static Handler withActor(SignedInHandler handler) {
    return ctx -> handler.handle(ctx, RequestContext.of(ctx).actor());
  }
}
