package io.sallyport.bootstrap.history;

import java.util.List;

/**
 * Something that no right server does.
 *
 * @param evidence the operations that show it, in the order of their starts
 */
record Fault(Kind kind, List<Operation> evidence) {

  enum Kind {
    /** H3: one refresh token had two different successors. */
    DOUBLE_REFRESH,
    /** H3: a refresh token older than the immediate predecessor was taken. */
    OLD_TOKEN_REFRESHED,
    /** H3: the predecessor was taken after the grace was over. */
    LATE_REFRESH,
    /** H3, H4: a session was let in after it was over. */
    RESURRECTED,
    /** A session or an account that must be there is not. */
    LOST,
    /** H5: one idempotency key had two effects. */
    DONE_TWICE,
    /** H5: one idempotency key had its effect, but not its answer. */
    ANSWER_LOST,
    /** H10: an access token was taken after its expiry. */
    EXPIRED_ACCEPTED
  }

  static Fault of(Kind kind, Operation... evidence) {
    return new Fault(kind, List.of(evidence));
  }
}
