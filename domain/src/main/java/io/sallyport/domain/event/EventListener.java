package io.sallyport.domain.event;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.transaction.Stores;

/**
 * Is told of what happens to accounts, twice: within the transaction, and when it has been
 * committed. Must be safe for use by many threads.
 *
 * <p>Each time it hears whose doing it was: the user who was signed in, the operator, or a visitor,
 * and their {@link Actor#origin() origin}. Who logs in, refreshes, revokes a token or registers is
 * a visitor; the event says whose account it is. Where one thing ends another, as when a log-in
 * displaces the oldest session or a used refresh token returns, it is the actor who caused it, who
 * may be a thief.
 */
public interface EventListener {

  /**
   * Within the transaction of the event. What is thrown here is thrown on by the use case, and
   * nothing of it has happened. May be told of the same event again when the transaction is run
   * again, so it does nothing that the transaction does not undo.
   *
   * @param stores of this transaction; an adapter may show the connection behind them
   */
  default void inTransaction(AccountEvent event, Actor actor, Stores stores) {}

  /** After the commit, once. A crash between the two may swallow it. */
  default void afterCommit(AccountEvent event, Actor actor) {}

  /** What {@link #afterCommit} threw: the use case has succeeded all the same. */
  default void failed(AccountEvent event, Actor actor, RuntimeException failure) {}
}
