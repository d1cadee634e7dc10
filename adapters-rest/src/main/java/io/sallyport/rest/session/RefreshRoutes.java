package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.shared.Secret;
import io.sallyport.rest.http.JsonBody;
import io.sallyport.rest.http.Router;
import io.sallyport.rest.http.Routes;
import jakarta.validation.constraints.NotNull;

/** Staying in. */
public final class RefreshRoutes implements Routes {
  record RefreshRequest(@NotNull Secret refreshToken) {}

  private final RefreshSession refreshSession;

  public RefreshRoutes(RefreshSession refreshSession) {
    this.refreshSession = refreshSession;
  }

  @Override
  public void declare(Router router) {
    router.anyone(HandlerType.POST, "/api/v1/sessions/refresh", this::refresh);
  }

  private void refresh(Context ctx) {
    var request = JsonBody.read(ctx, RefreshRequest.class);
    ctx.json(TokensView.of(refreshSession.handle(request.refreshToken())));
  }
}
