package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.RefreshNonce;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.Violations;
import io.sallyport.http.RequestContext;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import io.sallyport.rest.idempotency.IdempotentRequests;
import io.sallyport.rest.request.JsonBody;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The refresh of a session: {@code POST /sessions/refresh}. */
final class RefreshRoutes implements Routes {

  /**
   * @param nonce null for a client that draws none
   */
  record RefreshRequest(@NotNull Secret refreshToken, @Nullable Secret nonce) {

    RefreshSession.Command toCommand(Actor actor) {
      var violations = new Violations();
      RefreshNonce read =
          nonce == null ? null : violations.take("nonce", () -> RefreshNonce.of(nonce));
      violations.refuseIfAny();
      return new RefreshSession.Command(actor, refreshToken, read);
    }
  }

  private final RefreshSession refreshSession;

  RefreshRoutes(RefreshSession refreshSession) {
    this.refreshSession = refreshSession;
  }

  @Override
  public void declare(Router router) {
    router.anyone(HandlerType.POST, "/api/v1/sessions/refresh", this::refresh);
  }

  private void refresh(Context ctx) {
    IdempotentRequests.refuseKey(ctx);
    var request = JsonBody.read(ctx, RefreshRequest.class);
    Actor.Visitor visitor = RequestContext.of(ctx).visitor();
    ctx.json(TokensView.of(refreshSession.handle(request.toCommand(visitor))));
  }
}
