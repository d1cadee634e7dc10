package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.RefreshNonce;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.http.LimitCheck;
import io.sallyport.http.RequestContext;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import io.sallyport.rest.idempotency.IdempotentRequests;

/**
 * The token endpoint of RFC 6749, for libraries that speak OAuth 2. Its clients are public: what
 * they send to authenticate themselves ({@code client_id}, {@code client_secret}, Basic
 * credentials) is not looked at. A {@code scope} narrows nothing: what it names is granted, and
 * told in the response.
 */
final class TokenRoutes implements Routes {
  private final LogIn logIn;
  private final RefreshSession refreshSession;

  TokenRoutes(LogIn logIn, RefreshSession refreshSession) {
    this.logIn = logIn;
    this.refreshSession = refreshSession;
  }

  @Override
  public void declare(Router router) {
    Handler answer = OAuthError.responding(this::respond);
    router.anyone(
        HandlerType.POST,
        "/api/v1/auth/token",
        ctx -> {
          IdempotentRequests.refuseKey(ctx);
          answer.handle(ctx);
        });
  }

  private void respond(Context ctx) {
    OAuthForm form = OAuthForm.read(ctx);
    String scope = form.scope().orElse(null);
    Tokens tokens = grant(ctx, form);
    ctx.header("Pragma", "no-cache").json(TokensView.of(tokens, scope));
  }

  private static RefreshNonce nonce(String text) {
    try {
      return RefreshNonce.of(Secret.of(text));
    } catch (InvalidValue refused) {
      throw OAuthError.invalidRequest(refused.violations().get(0).detail());
    }
  }

  private Tokens grant(Context ctx, OAuthForm form) {
    Actor actor = RequestContext.of(ctx).visitor();
    return switch (form.required("grant_type")) {
      case "password" -> {
        LimitCheck.take(ctx, RateLimit.LOG_IN);
        String username = form.required("username");
        Secret password = Secret.of(form.required("password"));
        yield logIn.handle(new LogIn.Command(actor, username, password));
      }
      case "refresh_token" ->
          refreshSession.handle(
              new RefreshSession.Command(
                  actor,
                  Secret.of(form.required("refresh_token")),
                  form.optional("nonce").map(TokenRoutes::nonce).orElse(null)));
      default -> throw OAuthError.unsupportedGrantType();
    };
  }
}
