package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import java.util.function.Function;

/** What a host does for each request: begins, lets us join, and commits or rolls back. */
record HostTransactions(JdbcHost host, Transactions joined) implements Transactions {

  static HostTransactions of(JdbcHost host) {
    return new HostTransactions(host, PostgresTransactions.joining(host));
  }

  @Override
  public <T> T inTransaction(Function<Stores, T> work) {
    return host.inTransaction(() -> joined.inTransaction(work));
  }

  @Override
  public <T> T inOneStatement(Function<Stores, T> question) {
    return host.inTransaction(() -> joined.inOneStatement(question));
  }
}
