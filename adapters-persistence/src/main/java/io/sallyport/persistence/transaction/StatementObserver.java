package io.sallyport.persistence.transaction;

/**
 * Is told of every statement of the stores, to measure it. Must be safe for use by many threads.
 */
@FunctionalInterface
public interface StatementObserver {

  /**
   * Called when the statement is done, on the thread that waited for it. It must not throw.
   *
   * @param statement what the statement is called, as {@code UserSql.findById}: one of a fixed few,
   *     with nothing in it that the statement was given
   * @param nanos how long the response took: the database, the network and reading the rows
   * @param succeeded whether it did what was asked
   */
  void responded(String statement, long nanos, boolean succeeded);
}
