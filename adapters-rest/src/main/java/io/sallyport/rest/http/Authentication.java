package io.sallyport.rest.http;

import io.javalin.http.Context;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.Authenticate;

/**
 * Stands before every matched route: authenticates the caller once, and lets in whom its access
 * lets in.
 */
final class Authentication {
  private final Authenticate authenticate;

  Authentication(Authenticate authenticate) {
    this.authenticate = authenticate;
  }

  void check(Context ctx) {
    RequestContext context = RequestContext.of(ctx);
    context.matched(ctx.endpoints().matchedHttpEndpoint().path);
    RouteAccess access =
        RouteAccess.of(ctx.routeRoles())
            .orElseThrow(() -> new IllegalStateException("A route states no access."));
    if (access.signedIn()) {
      Actor.SignedIn actor = authenticate.handle(BearerToken.of(ctx));
      context.authenticated(actor);
      if (access.permission() != null) {
        actor.must(access.permission());
      }
    }
  }
}
