package io.sallyport.domain.session;

import java.util.Locale;

/** Why one session was ended. What ends all sessions of a user leaves no reason in each. */
public enum EndReason {
  /** Its holder logged out, or gave its token back. */
  LOGGED_OUT,
  /** Its owner ended it from another session. */
  ENDED_BY_OWNER,
  /** Its owner opened more sessions than one user may have, and it was the oldest. */
  TOO_MANY_SESSIONS,
  /** A refresh token that had been consumed was shown again: somebody has stolen one. */
  REFRESH_REUSE;

  /** The name that stores and logs use, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
