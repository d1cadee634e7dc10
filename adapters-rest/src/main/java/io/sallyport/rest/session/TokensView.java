package io.sallyport.rest.session;

import io.sallyport.domain.session.Tokens;

/** What someone who logged in takes away (RFC 6749 section 5.1, and the session's id). */
record TokensView(
    String accessToken,
    String tokenType,
    long expiresIn,
    String refreshToken,
    long refreshExpiresIn,
    String sessionId) {

  static TokensView of(Tokens tokens) {
    return new TokensView(
        tokens.accessToken().reveal(),
        "bearer",
        tokens.accessTokenLifetime().toSeconds(),
        tokens.refreshToken().reveal(),
        tokens.refreshTokenLifetime().toSeconds(),
        tokens.sessionId().toString());
  }

  @Override
  public String toString() {
    return "TokensView[" + sessionId + "]";
  }
}
