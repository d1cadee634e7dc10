package io.sallyport.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Takes the routes of a group, each with its access. */
public final class Router {

  /** What to do for a caller who has been authenticated. */
  @FunctionalInterface
  public interface SignedInHandler {
    void handle(Context ctx, Actor.SignedIn actor);
  }

  private static final Set<HandlerType> WITH_CONTENT =
      Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PATCH);

  private final RoutePolicy policy;
  private final List<Route> declared;

  Router(RoutePolicy policy) {
    this(policy, new ArrayList<>());
  }

  private Router(RoutePolicy policy, List<Route> declared) {
    this.policy = policy;
    this.declared = declared;
  }

  /** Takes routes of the same group under a policy that differs. */
  public Router under(UnaryOperator<RoutePolicy> change) {
    return new Router(change.apply(policy), declared);
  }

  public void anyone(HandlerType method, String path, Handler handler) {
    declare(method, path, RouteAccess.ANYONE, handler);
  }

  public void signedIn(HandlerType method, String path, SignedInHandler handler) {
    declareSignedIn(method, path, RouteAccess.SIGNED_IN, handler);
  }

  public void permitted(
      Permission permission, HandlerType method, String path, SignedInHandler handler) {
    declareSignedIn(method, path, RouteAccess.permitted(permission), handler);
  }

  List<Route> declared() {
    return List.copyOf(declared);
  }

  private void declareSignedIn(
      HandlerType method, String path, RouteAccess access, SignedInHandler handler) {
    if (policy.authentication().isEmpty()) {
      throw new IllegalStateException(
          method + " " + path + " needs a caller, and its group authenticates nobody.");
    }
    declare(method, path, access, ctx -> handler.handle(ctx, RequestContext.of(ctx).actor()));
  }

  private void declare(HandlerType method, String path, RouteAccess access, Handler handler) {
    Handler checked =
        WITH_CONTENT.contains(method)
            ? policy.mediaType().map(type -> making(type, handler)).orElse(handler)
            : handler;
    declared.add(new Route(method, path, access, policy, checked));
  }

  private static Handler making(String mediaType, Handler handler) {
    return ctx -> {
      if (!MediaType.accepts(ctx, mediaType)) {
        throw new HttpRefusal(HttpProblem.NOT_ACCEPTABLE, "Only " + mediaType + " is made here.");
      }
      handler.handle(ctx);
    };
  }
}
