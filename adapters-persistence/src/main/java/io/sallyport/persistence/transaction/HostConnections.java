package io.sallyport.persistence.transaction;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The transactions of a program that embeds us, as far as we need them to take part. Must be safe
 * for use by many threads.
 */
public interface HostConnections {

  /**
   * Whether the current thread is in a transaction that is still to be committed. Not any more
   * while its callbacks after the commit run, although its connection may be at hand then.
   */
  boolean isInTransaction();

  /**
   * The connection of the transaction that the current thread is in. It stays the host's: we set
   * savepoints on it, and never commit, roll back, close or set anything else.
   *
   * @throws IllegalStateException if there is no such transaction
   */
  Connection current() throws SQLException;

  /**
   * Runs something once, after that transaction has been committed, and not at all if it is not.
   * The connection may be back with its pool by then.
   */
  void afterCommit(Runnable work);
}
