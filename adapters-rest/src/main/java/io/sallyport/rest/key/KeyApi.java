package io.sallyport.rest.key;

import io.sallyport.domain.key.SigningKey;
import io.sallyport.rest.http.Routes;
import java.util.List;
import java.util.function.Supplier;

/** The routes of the key pairs that sign. */
public final class KeyApi {

  private KeyApi() {}

  /**
   * @param signingKeys those whose tokens are good now
   */
  public static Routes of(Supplier<List<SigningKey>> signingKeys) {
    return new KeyRoutes(signingKeys);
  }
}
