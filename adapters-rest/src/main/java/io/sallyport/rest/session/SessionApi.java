package io.sallyport.rest.session;

import io.sallyport.domain.session.SessionPorts;
import io.sallyport.domain.shared.Secret;
import io.sallyport.rest.http.Routes;

/** The routes of sessions and of their tokens. */
public final class SessionApi {

  private SessionApi() {}

  /**
   * @param cursorKey seals the cursors of lists
   */
  public static Routes of(SessionPorts sessions, Secret cursorKey) {
    return Routes.of(
        new SessionRoutes(sessions.logIn(), sessions.logOut(), sessions.end(), sessions.endAll()),
        new SessionListRoutes(sessions.list(), cursorKey),
        new UserSessionRoutes(sessions.listOfUser(), sessions.endAllOfUser(), cursorKey),
        new RefreshRoutes(sessions.refresh()),
        new ReauthenticationRoutes(sessions.reauthenticate()),
        new TokenRoutes(sessions.logIn(), sessions.refresh()),
        new RevocationRoutes(sessions.revokeToken()));
  }
}
