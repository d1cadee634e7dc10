package io.sallyport.http;

import io.javalin.http.Context;
import io.sallyport.domain.access.Actor;

/**
 * Stands before every matched route: puts its policy in force, counts the request, authenticates
 * the caller once, and lets in whom its access lets in.
 */
final class AccessCheck {
  private AccessCheck() {}

  static void check(Context ctx) {
    Route route =
        Route.of(ctx.routeRoles())
            .orElseThrow(() -> new IllegalStateException("A route was not declared as ours are."));
    RequestContext request = RequestContext.of(ctx);
    request.matched(route);
    String contentSecurityPolicy = route.policy().contentSecurityPolicy();
    if (!contentSecurityPolicy.equals(RoutePolicy.NOTHING_ALLOWED)) {
      ctx.header("Content-Security-Policy", contentSecurityPolicy);
    }
    route.policy().limit().ifPresent(limit -> LimitCheck.take(ctx, limit));
    RouteAccess access = route.access();
    if (access.signedIn()) {
      Actor.SignedIn actor = route.policy().authentication().orElseThrow().authenticate(ctx);
      request.authenticated(actor);
      if (access.permission() != null) {
        actor.must(access.permission());
      }
    }
  }
}
