package io.sallyport.rest.session;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.Reauthenticate;
import io.sallyport.domain.session.Reauthenticate.FreshAccess;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import io.sallyport.rest.idempotency.IdempotentRequests;
import io.sallyport.rest.request.JsonBody;
import io.sallyport.rest.request.RevealedSecret;
import io.sallyport.rest.user.CurrentUser;
import jakarta.validation.constraints.NotNull;

/** Proving once more who one is, as some requests demand (RFC 9470). */
final class ReauthenticationRoutes implements Routes {
  record ProofRequest(@NotNull Secret currentPassword) {}

  record FreshAccessView(
      @JsonSerialize(using = RevealedSecret.class) Secret accessToken,
      String tokenType,
      long expiresIn,
      String sessionId) {

    static FreshAccessView of(FreshAccess access, SessionId sessionId) {
      return new FreshAccessView(
          access.accessToken(),
          "bearer",
          access.accessTokenLifetime().toSeconds(),
          sessionId.toString());
    }
  }

  private final Reauthenticate reauthenticate;

  ReauthenticationRoutes(Reauthenticate reauthenticate) {
    this.reauthenticate = reauthenticate;
  }

  @Override
  public void declare(Router router) {
    router.signedIn(HandlerType.PUT, "/api/v1/sessions/current/authentication", this::prove);
  }

  private void prove(Context ctx, Actor.SignedIn actor) {
    IdempotentRequests.refuseKey(ctx);
    var request = JsonBody.read(ctx, ProofRequest.class);
    var signedIn = new SignedInUser(actor, CurrentUser.of(ctx));
    var command = new Reauthenticate.Command(signedIn, request.currentPassword());
    ctx.json(FreshAccessView.of(reauthenticate.handle(command), actor.sessionId()));
  }
}
