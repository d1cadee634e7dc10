package org.example.club;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.transaction.PostgresStores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import javax.sql.DataSource;

/** In the host's transaction where there is one, in one of its own everywhere else. */
@ApplicationScoped
class JoiningTransactions implements Transactions {

  private final JtaConnections host;
  private final Transactions joined;
  private final Transactions own;

  JoiningTransactions(JtaConnections host, DataSource dataSource) {
    this.host = host;
    this.joined = PostgresStores.joining(host);
    this.own = PostgresStores.on(dataSource);
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
