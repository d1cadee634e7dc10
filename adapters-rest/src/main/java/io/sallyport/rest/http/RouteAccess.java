package io.sallyport.rest.http;

import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.Set;

/** Who may call a route. Every route states exactly one; a route without one does not start. */
public enum RouteAccess implements RouteRole {
  /** No credentials are looked at. */
  ANYONE,
  SIGNED_IN,
  ADMIN;

  /** The one right among the roles of a route; empty if there is none, or more than one. */
  public static Optional<RouteAccess> of(Set<RouteRole> roles) {
    return roles.size() == 1 && roles.iterator().next() instanceof RouteAccess access
        ? Optional.of(access)
        : Optional.empty();
  }
}
