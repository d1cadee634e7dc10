package io.sallyport.domain.throttling;

import java.time.Instant;

/**
 * From which networks users have logged in, so that what strangers try does not keep them out: see
 * {@link Guesses#reserve}. Erased with the user. Reached only inside a transaction.
 */
public interface Familiars {

  /** Notes that a user, who must be there, has logged in from a place. */
  void see(FamiliarPlace place, Instant now);

  /**
   * Forgets places that were last seen then or before, without waiting for anyone.
   *
   * @param most how many at most
   * @return how many
   */
  int deleteUnseen(Instant since, int most);
}
