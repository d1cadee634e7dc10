package io.sallyport.postgres;

/**
 * The embedded PostgreSQL cannot be used. The message is for the operator: what is wrong, and what
 * to do about it. It never carries a secret.
 */
public final class EmbeddedFailure extends RuntimeException {

  EmbeddedFailure(String message) {
    super(message);
  }

  EmbeddedFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** Never null: every failure says something. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
