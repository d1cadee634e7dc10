package io.sallyport.rest.key;

import io.sallyport.rest.http.Routes;
import java.util.function.Supplier;

/** The routes of the key pairs that sign. */
public final class KeyApi {

  private KeyApi() {}

  /**
   * @param keySet the JSON to publish (RFC 7517 section 5); an empty set if access tokens are
   *     signed with a secret
   */
  public static Routes of(Supplier<String> keySet) {
    return new KeyRoutes(keySet);
  }
}
