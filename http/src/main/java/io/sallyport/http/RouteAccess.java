package io.sallyport.http;

import io.sallyport.domain.access.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Who may call a route. Every route states exactly one.
 *
 * @param signedIn false if no credentials are looked at
 * @param permission that the caller must have; null if none is needed
 */
record RouteAccess(boolean signedIn, @Nullable Permission permission) {

  /** No credentials are looked at. */
  static final RouteAccess ANYONE = new RouteAccess(false, null);

  static final RouteAccess SIGNED_IN = new RouteAccess(true, null);

  static RouteAccess permitted(Permission permission) {
    return new RouteAccess(true, permission);
  }
}
