package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Stores;
import java.util.function.Function;

/** In the host's transaction where there is one, and in one of our own everywhere else. */
final class JoiningOrOwnTransactions implements PostgresTransactions {

  private final HostConnections host;
  private final PostgresTransactions joined;
  private final PostgresTransactions own;
  private final OnePerThread onePerThread = new OnePerThread();

  JoiningOrOwnTransactions(
      HostConnections host, PostgresTransactions joined, PostgresTransactions own) {
    this.host = host;
    this.joined = joined;
    this.own = own;
  }

  @Override
  public PostgresTransactions inSchema(String schema) {
    return new JoiningOrOwnTransactions(host, joined.inSchema(schema), own.inSchema(schema));
  }

  @Override
  public PostgresTransactions observedBy(StatementObserver observer) {
    return new JoiningOrOwnTransactions(
        host, joined.observedBy(observer), own.observedBy(observer));
  }

  @Override
  public <T> T inTransaction(Function<Stores, T> work) {
    return onePerThread.run(() -> here().inTransaction(work));
  }

  @Override
  public <T> T inTransactionOfItsOwn(Function<Stores, T> work) {
    return onePerThread.run(() -> here().inTransactionOfItsOwn(work));
  }

  @Override
  public <T> T inOneStatement(Function<Stores, T> question) {
    return onePerThread.run(() -> here().inOneStatement(question));
  }

  @Override
  public <T> T inOneStatementOfItsOwn(Function<Stores, T> question) {
    return onePerThread.run(() -> here().inOneStatementOfItsOwn(question));
  }

  private PostgresTransactions here() {
    return host.isInTransaction() ? joined : own;
  }
}
