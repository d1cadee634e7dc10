package io.sallyport.http;

import io.javalin.http.Context;
import io.sallyport.domain.shared.Refusal;

/** How often clients may ask. Must be safe for use by many threads. */
@FunctionalInterface
public interface RequestLimits {

  /** Of a server that limits nobody. */
  RequestLimits NONE = (ctx, limit) -> {};

  /**
   * Counts a request, and says in the header of the response how its limit stands.
   *
   * @param limit by its name
   * @throws Refusal if the request is one too many
   */
  void take(Context ctx, String limit);
}
