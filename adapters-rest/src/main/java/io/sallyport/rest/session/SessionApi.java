package io.sallyport.rest.session;

import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.SessionPorts;
import io.sallyport.domain.shared.Secret;
import io.sallyport.http.Authentication;
import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;
import io.sallyport.rest.throttling.RateLimitedRequests;

/** The routes of sessions and of their tokens, and how they authenticate callers. */
public final class SessionApi {

  private SessionApi() {}

  /** By the access token in the Authorization header (RFC 6750). */
  public static Authentication authentication(Authenticate authenticate) {
    return new BearerAuthentication(authenticate);
  }

  /**
   * @param cursorKey seals the cursors of lists
   */
  public static RouteGroup of(RoutePolicy policy, SessionPorts sessions, Secret cursorKey) {
    return RouteGroup.of(
            policy,
            new SessionRoutes(
                sessions.logIn(), sessions.logOut(), sessions.end(), sessions.endAll()),
            new SessionListRoutes(sessions.list(), cursorKey),
            new UserSessionRoutes(sessions.listOfUser(), sessions.endAllOfUser(), cursorKey),
            new RefreshRoutes(sessions.refresh()),
            new ReauthenticationRoutes(sessions.reauthenticate()),
            new TokenRoutes(sessions.logIn(), sessions.refresh()),
            new RevocationRoutes(sessions.revokeToken()))
        .explainedBeside(SessionApi.class)
        .explainedBeside(RateLimitedRequests.class);
  }
}
