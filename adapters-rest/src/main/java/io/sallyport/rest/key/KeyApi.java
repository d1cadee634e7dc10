package io.sallyport.rest.key;

import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;
import java.util.function.Supplier;

/** The routes of the key pairs that sign. */
public final class KeyApi {

  private KeyApi() {}

  /**
   * @param keySet the JSON to publish (RFC 7517 section 5); an empty set if access tokens are
   *     signed with a secret
   */
  public static RouteGroup of(Supplier<String> keySet) {
    return RouteGroup.of(RoutePolicy.OPEN, new KeyRoutes(keySet));
  }
}
