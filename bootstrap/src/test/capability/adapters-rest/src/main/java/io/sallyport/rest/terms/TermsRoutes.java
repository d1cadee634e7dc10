package io.sallyport.rest.terms;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.terms.AcceptTerms;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;

/** Accepting the terms of use: {@code PUT /users/me/terms}. */
final class TermsRoutes implements Routes {

  /**
   * @param acceptedAt RFC 3339, in UTC
   */
  record AcceptanceView(String acceptedAt) {}

  private final AcceptTerms acceptTerms;

  TermsRoutes(AcceptTerms acceptTerms) {
    this.acceptTerms = acceptTerms;
  }

  @Override
  public void declare(Router router) {
    router.signedIn(HandlerType.PUT, "/api/v1/users/me/terms", this::accept);
  }

  private void accept(Context ctx, Actor.SignedIn actor) {
    ctx.json(new AcceptanceView(acceptTerms.handle(actor).toString()));
  }
}
