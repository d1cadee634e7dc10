package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.http.RoutePolicy;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import java.util.stream.Collectors;

/**
 * Whether a proxy may let a request through, and on whose behalf: what {@code auth_request} of
 * nginx and forward-auth of others ask. Says who it is in headers that the proxy hands on to the
 * service behind it, and nothing else of the person.
 */
final class ForwardAuthRoutes implements Routes {

  @Override
  public void declare(Router router) {
    // It responds in headers only, and so to anyone, whatever content they would have.
    router
        .under(RoutePolicy::ofAnyMediaType)
        .signedIn(HandlerType.GET, "/api/v1/auth/verify", ForwardAuthRoutes::tell);
  }

  private static void tell(Context ctx, Actor.SignedIn actor) {
    String roles =
        actor.roles().stream().sorted().map(Role::label).collect(Collectors.joining(","));
    ctx.status(204)
        .header("X-Auth-User-Id", actor.userId().toString())
        .header("X-Auth-Roles", roles);
  }
}
