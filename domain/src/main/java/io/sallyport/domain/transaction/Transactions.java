package io.sallyport.domain.transaction;

import java.util.function.Function;

/** The only way to the stores. */
public interface Transactions {

  /**
   * Runs the work in one transaction. Returning commits; throwing rolls back and rethrows. Not
   * nestable.
   *
   * <p>The work may be run again, after a deadlock, a serialization failure or a {@link
   * ConcurrentChange}, so it does nothing but load, decide and save: no hashing, no clock, no
   * randomness, nothing outward.
   *
   * @throws StoresUnavailable if the stores cannot be reached, or not in time
   */
  <T> T inTransaction(Function<Stores, T> work);
}
