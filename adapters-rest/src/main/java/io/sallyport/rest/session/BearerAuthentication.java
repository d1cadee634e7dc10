package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.sallyport.domain.access.AccessRefusal.StepUpNeeded;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.Authentication;
import io.sallyport.http.HttpProblem;
import io.sallyport.http.HttpRefusal;
import io.sallyport.http.Parameters;
import io.sallyport.http.RequestContext;
import io.sallyport.rest.user.CurrentUser;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Authenticates the caller by the access token of the request (RFC 6750): from the Authorization
 * header, nowhere else.
 */
final class BearerAuthentication implements Authentication {
  private static final String SCHEME = "Bearer";
  private static final String REALM = "Bearer realm=\"sallyport\"";

  private final Authenticate authenticate;

  BearerAuthentication(Authenticate authenticate) {
    this.authenticate = authenticate;
  }

  @Override
  public Actor.SignedIn authenticate(Context ctx) {
    Actor.Visitor visitor = RequestContext.of(ctx).visitor();
    SignedInUser found = authenticate.handle(new Authenticate.Command(visitor, token(ctx)));
    CurrentUser.keep(ctx, found.user());
    return found.actor();
  }

  /**
   * @throws HttpRefusal if there is none, more than one, or one in the address
   */
  private static Secret token(Context ctx) {
    List<String> headers = Collections.list(ctx.req().getHeaders("Authorization"));
    if (Parameters.names(ctx.queryString()).contains("access_token")) {
      throw invalid("Send the access token in the Authorization header, never in the address.");
    }
    if (headers.size() > 1) {
      throw invalid("Send one Authorization header.");
    }
    if (headers.isEmpty()) {
      throw unauthenticated();
    }
    String credentials = headers.get(0).strip();
    if (credentials.equalsIgnoreCase(SCHEME)) {
      throw invalid("The Authorization header names the scheme Bearer, but holds no token.");
    }
    if (!credentials.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1)) {
      throw unauthenticated();
    }
    return Secret.of(credentials.substring(SCHEME.length()).strip());
  }

  /** For someone who is not authenticated well enough it is that of RFC 9470 section 3. */
  @Override
  public String challenge(Refusal refusal) {
    return refusal instanceof StepUpNeeded
        ? String.format(
            Locale.ROOT,
            "%s, error=\"%s\", error_description=\"%s\", max_age=%d",
            REALM,
            refusal.code(),
            refusal.detail(),
            Actor.SignedIn.PROOF_LIFETIME.toSeconds())
        : challenge(refusal.code());
  }

  private static String challenge(String code) {
    return code.equals("invalid_token") || code.equals("invalid_request")
        ? REALM + ", error=\"" + code + "\""
        : REALM;
  }

  private static HttpRefusal unauthenticated() {
    return new HttpRefusal(
        HttpProblem.UNAUTHENTICATED,
        "Log in, and send the access token in the Authorization header.",
        Map.of("WWW-Authenticate", REALM));
  }

  private static HttpRefusal invalid(String detail) {
    return new HttpRefusal(
        HttpProblem.INVALID_REQUEST,
        detail,
        Map.of("WWW-Authenticate", challenge("invalid_request")));
  }
}
