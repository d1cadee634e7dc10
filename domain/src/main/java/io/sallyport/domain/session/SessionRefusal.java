package io.sallyport.domain.session;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.shared.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The refusals about sessions and their tokens. */
public abstract sealed class SessionRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private SessionRefusal(Kind kind, String code, String detail) {
    super(kind, code, detail);
  }

  /** An unknown address, a wrong password and an inactive account are one and the same answer. */
  public static final class BadCredentials extends SessionRefusal {

    private static final long serialVersionUID = 1L;

    public BadCredentials() {
      super(Kind.UNAUTHENTICATED, "bad_credentials", "The email address or the password is wrong.");
    }
  }

  public static final class InvalidToken extends SessionRefusal {

    private static final long serialVersionUID = 1L;

    public InvalidToken() {
      super(
          Kind.UNAUTHENTICATED,
          "invalid_token",
          "The access token is malformed, expired or revoked; log in again.");
    }
  }

  /** A refresh token that we did not issue, or whose session is forgotten. */
  public static final class InvalidRefreshToken extends SessionRefusal {

    private static final long serialVersionUID = 1L;

    public InvalidRefreshToken() {
      super(
          Kind.UNAUTHENTICATED,
          "invalid_refresh_token",
          "This is no refresh token of ours, or of a session long over; log in again.");
    }
  }

  /** A refresh token that we issued, of a session that is over. */
  public static final class SessionNotActive extends SessionRefusal {

    private static final long serialVersionUID = 1L;

    private final SessionId sessionId;
    private final @Nullable EndReason reason;

    /**
     * @param reason why it was ended just now; null if it was over already
     */
    public SessionNotActive(SessionId sessionId, @Nullable EndReason reason) {
      super(Kind.UNAUTHENTICATED, "session_ended", "The session is over; log in again.");
      this.sessionId = sessionId;
      this.reason = reason;
    }

    public SessionId sessionId() {
      return sessionId;
    }

    /** Why it was ended just now; empty if it was over already. */
    public Optional<EndReason> reason() {
      return Optional.ofNullable(reason);
    }
  }

  public static final class SessionNotFound extends SessionRefusal {

    private static final long serialVersionUID = 1L;

    public SessionNotFound() {
      super(Kind.NOT_FOUND, "session_not_found", "You have no such live session.");
    }
  }
}
