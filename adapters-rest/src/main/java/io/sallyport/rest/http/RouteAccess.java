package io.sallyport.rest.http;

import io.javalin.security.RouteRole;
import io.sallyport.domain.access.Permission;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may call a route. Every route states exactly one; a route without one does not start.
 *
 * @param signedIn false if no credentials are looked at
 * @param permission that the caller must have; null if none is needed
 */
public record RouteAccess(boolean signedIn, @Nullable Permission permission) implements RouteRole {

  /** No credentials are looked at. */
  public static final RouteAccess ANYONE = new RouteAccess(false, null);

  public static final RouteAccess SIGNED_IN = new RouteAccess(true, null);

  public static RouteAccess permitted(Permission permission) {
    return new RouteAccess(true, permission);
  }

  /** The one access among the roles of a route; empty if there is none, or more than one. */
  public static Optional<RouteAccess> of(Set<RouteRole> roles) {
    return roles.size() == 1 && roles.iterator().next() instanceof RouteAccess access
        ? Optional.of(access)
        : Optional.empty();
  }
}
