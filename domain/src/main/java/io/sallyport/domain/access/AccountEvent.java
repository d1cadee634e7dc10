package io.sallyport.domain.access;

import java.time.Instant;

/** Something that has happened to an account. Immutable, and without a secret in it. */
public interface AccountEvent {

  /** Whose account it is. */
  UserId userId();

  /** When it was decided. */
  Instant at();
}
