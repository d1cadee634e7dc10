package org.example.shop;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.transaction.PostgresStores;
import java.util.function.Function;

/** In the host's transaction where there is one, in one of its own everywhere else. */
// tag::joining[]
record JoiningTransactions(SpringConnections host, Transactions joined, Transactions own)
    implements Transactions {

  static Transactions of(SpringConnections host) {
    return new JoiningTransactions(
        host, PostgresStores.joining(host), PostgresStores.on(host.dataSource()));
  }

  private Transactions here() {
    return host.isInTransaction() ? joined : own;
  }

  @Override
  public <T> T inTransaction(Function<Stores, T> work) {
    return here().inTransaction(work);
  }

  @Override
  public <T> T inOneStatement(Function<Stores, T> question) {
    return here().inOneStatement(question);
  }
}
// end::joining[]
