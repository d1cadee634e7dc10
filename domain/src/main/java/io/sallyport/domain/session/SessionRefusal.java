package io.sallyport.domain.session;

import io.sallyport.domain.shared.Refusal;

/** Every no that concerns being in. */
public abstract sealed class SessionRefusal extends Refusal {

  private SessionRefusal(Kind kind, String code, String detail) {
    super(kind, code, detail);
  }

  /** An unknown address, a wrong password and an inactive account are one and the same answer. */
  public static final class BadCredentials extends SessionRefusal {
    public BadCredentials() {
      super(Kind.UNAUTHENTICATED, "bad_credentials", "The email address or the password is wrong.");
    }
  }

  public static final class InvalidToken extends SessionRefusal {
    public InvalidToken() {
      super(
          Kind.UNAUTHENTICATED,
          "invalid_token",
          "The access token is malformed, expired or revoked; log in again.");
    }
  }

  public static final class SessionNotFound extends SessionRefusal {
    public SessionNotFound() {
      super(Kind.NOT_FOUND, "session_not_found", "You have no such live session.");
    }
  }
}
