package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.ListSessions;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;

/** Where one is signed in oneself. */
final class SessionListRoutes implements Routes {
  private static final String SESSIONS = "/api/v1/sessions";

  private final ListSessions listSessions;
  private final SessionPages pages;

  /**
   * @param cursorKey at least 256 bits that only the nodes of this service know
   */
  SessionListRoutes(ListSessions listSessions, Secret cursorKey) {
    this.listSessions = listSessions;
    this.pages = new SessionPages(cursorKey);
  }

  @Override
  public void declare(Router router) {
    router.signedIn(HandlerType.GET, SESSIONS, this::list);
  }

  private void list(Context ctx, Actor.SignedIn actor) {
    pages.respond(
        ctx, SESSIONS, actor.userId(), actor.sessionId(), () -> listSessions.handle(actor));
  }
}
