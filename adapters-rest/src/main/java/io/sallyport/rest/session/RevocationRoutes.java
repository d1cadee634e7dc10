package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.session.RevokeToken;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.RequestContext;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;

/**
 * The revocation endpoint of RFC 7009. Whoever has a token may give it back, so it does not matter
 * who they are, and what the token was shows in nothing.
 */
final class RevocationRoutes implements Routes {
  private final RevokeToken revokeToken;

  RevocationRoutes(RevokeToken revokeToken) {
    this.revokeToken = revokeToken;
  }

  @Override
  public void declare(Router router) {
    router.anyone(HandlerType.POST, "/api/v1/auth/revoke", OAuthError.responding(this::revoke));
  }

  private void revoke(Context ctx) {
    OAuthForm form = OAuthForm.read(ctx);
    Secret token = Secret.of(form.required("token"));
    // Only a hint, and both kinds show by themselves what they are (RFC 7009 section 2.1).
    form.optional("token_type_hint");
    revokeToken.handle(new RevokeToken.Command(RequestContext.of(ctx).visitor(), token));
    ctx.status(200);
  }
}
