package io.sallyport.rest.http;

import io.javalin.http.Context;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.Authenticate;

/**
 * Stands before every matched route: recognises the caller once, and lets in whom its right lets
 * in.
 */
final class Gate {
  private final Authenticate authenticate;

  Gate(Authenticate authenticate) {
    this.authenticate = authenticate;
  }

  void check(Context ctx) {
    Exchange exchange = Exchange.of(ctx);
    exchange.matched(ctx.endpoints().matchedHttpEndpoint().path);
    Right right =
        Right.of(ctx.routeRoles())
            .orElseThrow(() -> new IllegalStateException("A route states no right."));
    if (right != Right.ANYONE) {
      Actor.SignedIn actor = authenticate.handle(BearerToken.of(ctx));
      exchange.recognised(actor);
      if (right == Right.ADMIN) {
        actor.mustBeAdmin();
      }
    }
  }
}
