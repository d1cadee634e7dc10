package io.sallyport.bootstrap.history;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a client asked for, and what it saw of it.
 *
 * @param user whose account it is about
 * @param session which of the user's sessions: the one that is shown, ended, opened or, for a new
 *     password, spared; null for all of them, or if unknown
 * @param shown the refresh token, or the idempotency key, that was sent; null if neither was
 * @param received what came of it: a refresh token, or the id of who was registered
 * @param span when
 * @param outcome what the client can be sure of
 * @param expiry of the access token that was shown; null if none was
 */
record Operation(
    Kind kind,
    String user,
    @Nullable String session,
    @Nullable String shown,
    @Nullable String received,
    Span span,
    Outcome outcome,
    @Nullable Expiry expiry) {

  enum Kind {
    REGISTER,
    LOG_IN,
    REFRESH,
    ME,
    LOG_OUT,
    END_ONE,
    END_ALL,
    CHANGE_PASSWORD,
    END_BY_ADMIN,
    DEACTIVATE,
    ERASE,
    /** The session was among the live ones when everything was over. */
    LISTED
  }

  enum Outcome {
    OK,
    /** The server said no, so it has had no effect. */
    REFUSED,
    /** No answer, or that of an outage: it may have had its effect, or have it later. */
    UNKNOWN
  }

  /** Nanoseconds of one clock; the server did it, if at all, not before the start. */
  record Span(long start, long end) {

    boolean isBefore(Span other) {
      return end < other.start;
    }
  }

  /**
   * A client knows the expiry of a token no better than when it asked for the token.
   *
   * @param notBefore the token must be good until then
   * @param notAfter the token must not be good from then on
   */
  record Expiry(long notBefore, long notAfter) {}

  boolean is(Kind which, Outcome how) {
    return kind == which && outcome == how;
  }

  boolean mayHaveHappened() {
    return outcome != Outcome.REFUSED;
  }

  /** Whether it shows its session to be let in, in either way. */
  boolean showsSession() {
    return kind == Kind.REFRESH || kind == Kind.ME;
  }

  /** Whether the answer says that the session is over, and not only that an access token is. */
  boolean saysOver() {
    return outcome == Outcome.REFUSED
        && showsSession()
        && (expiry == null || span.end() < expiry.notBefore());
  }

  /** Whether it ends that session, if it happens. */
  boolean ends(String ofUser, String thatSession) {
    return switch (kind) {
      case LOG_OUT, END_ONE -> thatSession.equals(session);
      case END_ALL, END_BY_ADMIN, DEACTIVATE, ERASE -> ofUser.equals(user);
      case CHANGE_PASSWORD -> ofUser.equals(user) && !thatSession.equals(session);
      case REGISTER, LOG_IN, REFRESH, ME, LISTED -> false;
    };
  }
}
