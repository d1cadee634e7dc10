package io.sallyport.rest.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.rest.request.RevealedSecret;
import org.jspecify.annotations.Nullable;

/**
 * What someone who logged in takes away (RFC 6749 section 5.1, and the session's id).
 *
 * @param scope what a client of OAuth 2 asked for; null if it did not
 */
record TokensView(
    @JsonSerialize(using = RevealedSecret.class) Secret accessToken,
    String tokenType,
    long expiresIn,
    @JsonSerialize(using = RevealedSecret.class) Secret refreshToken,
    long refreshExpiresIn,
    String sessionId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String scope) {

  static TokensView of(Tokens tokens) {
    return of(tokens, null);
  }

  static TokensView of(Tokens tokens, @Nullable String scope) {
    return new TokensView(
        tokens.accessToken(),
        "bearer",
        tokens.accessTokenLifetime().toSeconds(),
        tokens.refreshToken(),
        tokens.refreshTokenLifetime().toSeconds(),
        tokens.sessionId().toString(),
        scope);
  }
}
