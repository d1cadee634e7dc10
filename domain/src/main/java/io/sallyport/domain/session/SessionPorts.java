package io.sallyport.domain.session;

import io.sallyport.domain.shared.UseCase;

/**
 * The use cases of sessions and their tokens.
 *
 * @param logIn opens a session by email address and password
 * @param refresh consumes a refresh token and gives the next tokens
 * @param authenticate tells whose an access token is
 * @param reauthenticate authenticates the user of a session again
 * @param logOut ends the session of the actor
 * @param list shows users their own sessions
 * @param end ends one of one's own sessions
 * @param endAll ends all of one's own sessions
 * @param listOfUser shows an administrator the sessions of a user
 * @param endAllOfUser ends all sessions of a user
 * @param revokeToken ends the session of a token (RFC 7009)
 * @param introspectToken tells a service about an access token (RFC 7662)
 */
public record SessionPorts(
    LogIn logIn,
    RefreshSession refresh,
    Authenticate authenticate,
    Reauthenticate reauthenticate,
    LogOut logOut,
    ListSessions list,
    EndSession end,
    EndAllSessions endAll,
    ListUserSessions listOfUser,
    EndUserSessions endAllOfUser,
    RevokeToken revokeToken,
    IntrospectToken introspectToken) {

  /** The same use cases, each with something around it. */
  public SessionPorts decorated(UseCase.Decorator decorator) {
    return new SessionPorts(
        decorator.around(LogIn.class, logIn)::handle,
        decorator.around(RefreshSession.class, refresh)::handle,
        decorator.around(Authenticate.class, authenticate)::handle,
        decorator.around(Reauthenticate.class, reauthenticate)::handle,
        decorator.around(LogOut.class, logOut)::handle,
        decorator.around(ListSessions.class, list)::handle,
        decorator.around(EndSession.class, end)::handle,
        decorator.around(EndAllSessions.class, endAll)::handle,
        decorator.around(ListUserSessions.class, listOfUser)::handle,
        decorator.around(EndUserSessions.class, endAllOfUser)::handle,
        decorator.around(RevokeToken.class, revokeToken)::handle,
        decorator.around(IntrospectToken.class, introspectToken)::handle);
  }
}
