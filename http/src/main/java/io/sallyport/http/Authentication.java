package io.sallyport.http;

import io.javalin.http.Context;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.Refusal;

/** How the callers of a group of routes are authenticated. */
public interface Authentication {

  /**
   * Authenticates the caller by what the request shows.
   *
   * @throws Refusal if that is not valid
   * @throws HttpRefusal if the request shows no credentials, or not as it should
   */
  Actor.SignedIn authenticate(Context ctx);

  /**
   * The {@code WWW-Authenticate} header of a response to someone who is not authenticated, or not
   * well enough (RFC 9110 section 11.6.1).
   */
  String challenge(Refusal refusal);
}
