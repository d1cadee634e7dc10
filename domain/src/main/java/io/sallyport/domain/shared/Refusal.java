package io.sallyport.domain.shared;

import java.time.Duration;
import java.util.Optional;

/**
 * An expected refusal. Everything else that is thrown is a bug or an outage.
 *
 * <p>Each capability lists all its refusals in one sealed file. A refusal says what is true ({@code
 * EmailTaken}), never carries a secret, and captures no stack trace, because nobody debugs a no.
 */
public abstract class Refusal extends RuntimeException {

  /**
   * What sort of no it is; an adapter maps each kind to its own language, such as HTTP statuses.
   */
  public enum Kind {
    /** A value breaks a rule; asking again with another value may succeed. */
    INVALID,
    /** We do not know who is asking. */
    UNAUTHENTICATED,
    /** We know who is asking, and they may not. */
    FORBIDDEN,
    /** There is no such thing, or it is someone else's. */
    NOT_FOUND,
    /** The thing asked for contradicts what is already there. */
    CONFLICT,
    /** It was there, and is not any more. */
    GONE,
    /** The caller decided on a version that has been replaced. */
    STALE,
    /** The caller asks too often; {@link #retryAfter()} says when to ask again. */
    THROTTLED,
    /** We are too busy to do this now; {@link #retryAfter()} says when to ask again. */
    OVERLOADED
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String code;

  /**
   * @param code stable, in snake case, unique in the system: what clients branch on
   * @param detail one English sentence for a person, without secrets or addresses
   */
  protected Refusal(Kind kind, String code, String detail) {
    super(detail, null, false, false);
    this.kind = kind;
    this.code = code;
  }

  public final Kind kind() {
    return kind;
  }

  public final String code() {
    return code;
  }

  /** One English sentence that says what is true and, where there is one, what to do. */
  public final String detail() {
    return String.valueOf(getMessage());
  }

  /** When to ask again, if asking again may help. */
  public Optional<Duration> retryAfter() {
    return Optional.empty();
  }
}
