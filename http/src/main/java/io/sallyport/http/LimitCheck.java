package io.sallyport.http;

import io.javalin.http.Context;
import io.sallyport.domain.shared.Refusal;

/** Counts requests against the limits of their policy. What cannot be counted is not let in. */
public final class LimitCheck {
  private LimitCheck() {}

  /**
   * For a route of which only some requests are limited; others have {@link RoutePolicy#limitedBy}.
   *
   * @throws Refusal if the request is one too many
   * @throws HttpRefusal if that cannot be found out
   */
  public static void take(Context ctx, String limit) {
    RequestContext request = RequestContext.of(ctx);
    try {
      request.policy().limits().take(ctx, limit);
    } catch (Refusal refused) {
      throw refused;
    } catch (RuntimeException broken) {
      throw UnexpectedErrors.loggedAsOutage(broken, request);
    }
  }
}
