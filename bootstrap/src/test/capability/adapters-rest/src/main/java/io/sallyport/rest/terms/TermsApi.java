package io.sallyport.rest.terms;

import io.sallyport.domain.terms.TermsPorts;
import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;

/** The routes of the terms of use. */
public final class TermsApi {

  private TermsApi() {}

  public static RouteGroup of(RoutePolicy policy, TermsPorts terms) {
    return RouteGroup.of(policy, new TermsRoutes(terms.accept()));
  }
}
