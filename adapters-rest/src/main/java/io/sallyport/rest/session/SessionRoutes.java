package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.EndAllSessions;
import io.sallyport.domain.session.EndSession;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.LogOut;
import io.sallyport.domain.session.SessionRefusal.SessionNotFound;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.http.RequestContext;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import io.sallyport.rest.idempotency.IdempotentRequests;
import io.sallyport.rest.request.JsonBody;
import jakarta.validation.constraints.NotNull;

/** Logging in and out. */
final class SessionRoutes implements Routes {
  private static final String SESSIONS = "/api/v1/sessions";

  record LogInRequest(@NotNull String email, @NotNull Secret password) {

    LogIn.Command toCommand(Actor actor) {
      return new LogIn.Command(actor, email, password);
    }
  }

  private final LogIn logIn;
  private final LogOut logOut;
  private final EndSession endSession;
  private final EndAllSessions endAllSessions;

  SessionRoutes(LogIn logIn, LogOut logOut, EndSession endSession, EndAllSessions endAllSessions) {
    this.logIn = logIn;
    this.logOut = logOut;
    this.endSession = endSession;
    this.endAllSessions = endAllSessions;
  }

  @Override
  public void declare(Router router) {
    router
        .under(policy -> policy.limitedBy(RateLimit.LOG_IN))
        .anyone(HandlerType.POST, SESSIONS, this::logIn);
    router.signedIn(HandlerType.DELETE, SESSIONS + "/current", this::logOut);
    router.signedIn(HandlerType.DELETE, SESSIONS + "/{id}", this::end);
    router.signedIn(HandlerType.DELETE, SESSIONS, this::endAll);
  }

  private void logIn(Context ctx) {
    IdempotentRequests.refuseKey(ctx);
    var request = JsonBody.read(ctx, LogInRequest.class);
    Tokens tokens = logIn.handle(request.toCommand(RequestContext.of(ctx).visitor()));
    ctx.status(201).json(TokensView.of(tokens));
  }

  private void logOut(Context ctx, Actor.SignedIn actor) {
    logOut.handle(actor);
    ctx.status(204);
  }

  private void end(Context ctx, Actor.SignedIn actor) {
    SessionId id = SessionId.parse(ctx.pathParam("id")).orElseThrow(SessionNotFound::new);
    endSession.handle(new EndSession.Command(actor, id));
    ctx.status(204);
  }

  private void endAll(Context ctx, Actor.SignedIn actor) {
    endAllSessions.handle(actor);
    ctx.status(204);
  }
}
