package io.sallyport.domain.terms;

import io.sallyport.domain.access.UserId;
import java.time.Instant;

/** Who accepted the terms of use, and when. */
public interface Acceptances {

  /**
   * Adds an acceptance, unless there is one of that user.
   *
   * @return when the user accepted first
   */
  Instant add(UserId user, Instant now);
}
