package io.sallyport.domain.transaction;

import java.util.function.Function;

/** The only way to the stores. */
public interface Transactions {

  /**
   * Runs the work in one transaction. Returning commits; throwing rolls back and rethrows. Nobody
   * else sees what is not committed. One within another is refused, before anything is done.
   *
   * <p>The work may be run again, after a deadlock, a serialization failure or a {@link
   * ConcurrentChange}, so it does nothing but load, decide and save: no hashing, no clock, no
   * randomness, nothing outward.
   *
   * @throws IllegalStateException if this thread is in a transaction or statement of these already
   * @throws ConcurrentChange if the sixth run has met one too; the first of them is run again
   * @throws StoresUnavailable if the stores cannot be reached, or not in time; no exception of a
   *     driver leaves
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
   * Whether a store is kept. Whoever keeps only some says so here, and {@code Sallyport}'s builder
   * says at once what is missing for what it is to do.
   *
   * @param store a type of {@link Stores}, for example {@code Users.class}
   */
  default boolean keeps(Class<?> store) {
    return true;
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

  /**
   * Asks the stores exactly one thing, as {@link #inOneStatement} does, and keeps what it did as
   * {@link #inTransactionOfItsOwn} does. A decorator passes it on as it is.
   *
   * @throws IllegalStateException if these transactions are parts of someone else's
   * @throws StoresUnavailable as {@link #inTransaction} does
   */
  default <T> T inOneStatementOfItsOwn(Function<Stores, T> question) {
    return inTransactionOfItsOwn(question);
  }
}
