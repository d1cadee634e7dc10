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

  /**
   * Runs the work as {@link #inTransaction} does, in a transaction that is committed when the work
   * returns and that nobody else can roll back afterwards. For what must be kept although the
   * caller is then refused. A decorator passes it on as it is.
   *
   * @throws IllegalStateException if these transactions are parts of someone else's
   * @throws StoresUnavailable as {@link #inTransaction} does
   */
  default <T> T inTransactionOfItsOwn(Function<Stores, T> work) {
    return inTransaction(work);
  }

  /**
   * Asks the stores exactly one thing, in one transaction. A store may then spare itself the
   * beginning and the end of it: one statement is a transaction already.
   *
   * @throws StoresUnavailable as {@link #inTransaction} does
   */
  default <T> T inOneStatement(Function<Stores, T> question) {
    return inTransaction(question);
  }
}
