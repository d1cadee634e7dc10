package io.sallyport.rest.session;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.rest.http.RevealedSecret;

/** What someone who logged in takes away (RFC 6749 section 5.1, and the session's id). */
record TokensView(
    @JsonSerialize(using = RevealedSecret.class) Secret accessToken,
    String tokenType,
    long expiresIn,
    @JsonSerialize(using = RevealedSecret.class) Secret refreshToken,
    long refreshExpiresIn,
    String sessionId) {

  static TokensView of(Tokens tokens) {
    return new TokensView(
        tokens.accessToken(),
        "bearer",
        tokens.accessTokenLifetime().toSeconds(),
        tokens.refreshToken(),
        tokens.refreshTokenLifetime().toSeconds(),
        tokens.sessionId().toString());
  }
}
