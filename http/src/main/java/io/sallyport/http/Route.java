package io.sallyport.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.Set;

/**
 * One declared route; Javalin keeps it with the endpoint, where the pipeline finds it again.
 *
 * @param path a template such as {@code /api/v1/users/{id}}
 */
record Route(
    HandlerType method, String path, RouteAccess access, RoutePolicy policy, Handler handler)
    implements RouteRole {

  /** The route among the roles of an endpoint; empty if it was not declared with a router. */
  static Optional<Route> of(Set<RouteRole> roles) {
    return roles.size() == 1 && roles.iterator().next() instanceof Route route
        ? Optional.of(route)
        : Optional.empty();
  }

  /** The same for another method. */
  Route by(HandlerType other) {
    return new Route(other, path, access, policy, handler);
  }
}
