package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Permission;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.EndUserSessions;
import io.sallyport.domain.session.ListUserSessions;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;

/** Where someone else is signed in, and signing them out. */
final class UserSessionRoutes implements Routes {
  private static final String USERS = "/api/v1/users/";
  private static final String SESSIONS = "/sessions";

  private final ListUserSessions listUserSessions;
  private final EndUserSessions endUserSessions;
  private final SessionPages pages;

  /**
   * @param cursorKey at least 256 bits that only the nodes of this service know
   */
  UserSessionRoutes(
      ListUserSessions listUserSessions, EndUserSessions endUserSessions, Secret cursorKey) {
    this.listUserSessions = listUserSessions;
    this.endUserSessions = endUserSessions;
    this.pages = new SessionPages(cursorKey);
  }

  @Override
  public void declare(Router router) {
    router.permitted(
        Permission.SESSIONS_READ, HandlerType.GET, USERS + "{id}" + SESSIONS, this::list);
    router.permitted(
        Permission.SESSIONS_WRITE, HandlerType.DELETE, USERS + "{id}" + SESSIONS, this::end);
  }

  private void list(Context ctx, Actor.SignedIn actor) {
    UserId id = id(ctx);
    String path = USERS + id + SESSIONS;
    pages.respond(
        ctx,
        path,
        id,
        actor.sessionId(),
        () -> listUserSessions.handle(new ListUserSessions.Command(actor, id)));
  }

  private void end(Context ctx, Actor.SignedIn actor) {
    endUserSessions.handle(new EndUserSessions.Command(actor, id(ctx)));
    ctx.status(204);
  }

  private static UserId id(Context ctx) {
    return UserId.parse(ctx.pathParam("id")).orElseThrow(UserNotFound::new);
  }
}
