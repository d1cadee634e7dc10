package io.sallyport.domain.event;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.transaction.Stores;

/**
 * Is told of what happens to accounts, twice: within the transaction, and when it has been
 * committed. Must be safe for use by many threads.
 */
public interface EventListener {

  /**
   * Within the transaction of the event. What is thrown here is thrown on by the use case, and
   * nothing of it has happened. May be told of the same event again when the transaction is run
   * again, so it does nothing that the transaction does not undo.
   *
   * @param stores of this transaction; an adapter may show the connection behind them
   */
  default void inTransaction(AccountEvent event, Stores stores) {}

  /** After the commit, once. A crash between the two may swallow it. */
  default void afterCommit(AccountEvent event) {}

  /** What {@link #afterCommit} threw: the use case has succeeded all the same. */
  default void failed(AccountEvent event, RuntimeException failure) {}
}
