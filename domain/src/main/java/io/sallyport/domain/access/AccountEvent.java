package io.sallyport.domain.access;

import java.time.Instant;

/** Something that has happened to an account. Immutable, and without a secret in it. */
public interface AccountEvent {

  /**
   * What has happened, as a word that stays when the class gets another name: {@code
   * session.ended}.
   */
  String type();

  /** Whose account it is. */
  UserId userId();

  /** When it was decided. */
  Instant at();
}
