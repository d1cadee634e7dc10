package io.sallyport.domain.access;

import java.time.Instant;

/**
 * When and how the holder of an access token proved who they are, as the token itself says.
 *
 * @param at when the user authenticated for this token
 * @param number how often the user had authenticated in the session when the token was issued; 1 is
 *     the log-in
 * @param renewed whether the token was issued for a re-authentication, and neither for a log-in nor
 *     for a refresh
 */
public record IdentityProof(Instant at, long number, boolean renewed) {

  /** That of the log-in that opens a session. */
  public static IdentityProof logIn(Instant at) {
    return new IdentityProof(at, 1, false);
  }

  /** That of a re-authentication which follows this one. */
  public IdentityProof renewed(Instant now) {
    return new IdentityProof(now, number + 1, true);
  }
}
