package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.SchemaName;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * Transactions of PostgreSQL. Safe for use by many threads. What a statement was given never shows
 * in what is thrown, see {@link DatabaseFault}.
 */
public sealed interface PostgresTransactions extends Transactions
    permits LocalTransactions, JoinedTransactions, JoiningOrOwnTransactions {

  /**
   * The same, on the tables of another schema than {@code sallyport}.
   *
   * @throws IllegalArgumentException if it is no name for a schema, see {@link SchemaName}
   */
  PostgresTransactions inSchema(String schema);

  /** The same, and this one is told of every statement. Without it, nobody is. */
  PostgresTransactions observedBy(StatementObserver observer);

  /**
   * In transactions of our own, on connections of that pool; they never join one that the host has
   * begun on another connection. Whether connections commit by themselves does not matter: every
   * commit is ours. Deadlocks and serialization failures are run again, at most five times.
   */
  static PostgresTransactions on(DataSource dataSource) {
    return new LocalTransactions(dataSource);
  }

  /**
   * In the transactions of the host, which commits and rolls back. There is no partial effect: what
   * throws leaves nothing, even if the host hides that and commits, and the host's transaction goes
   * on. {@link Stores#afterCommit} waits for the host's commit.
   *
   * <p>Only the host can run its transaction again. After a deadlock or a serialization failure it
   * hears {@code StoresUnavailable}, whose cause is a {@code DatabaseFault} that {@code
   * isWorthARerun()}; it should then roll back, and may begin anew.
   *
   * <p>In a transaction that may only read, {@code Authenticate} and whatever else only asks work;
   * that a session is used is not noted then. What writes is refused with an {@link
   * IllegalStateException}. So is, in any transaction of the host, what must be kept although it is
   * refused, as {@code RefreshSession}: see {@link Transactions#inTransactionOfItsOwn}.
   */
  static PostgresTransactions joining(HostConnections host) {
    return new JoinedTransactions(host);
  }

  /**
   * {@link #joining} where the host is in a transaction, and {@link #on} everywhere else. This is
   * what one {@code Sallyport} for a whole program takes.
   *
   * @param dataSource of the same database; used outside of the host's transactions only
   */
  static PostgresTransactions joiningOrOn(HostConnections host, DataSource dataSource) {
    return new JoiningOrOwnTransactions(host, joining(host), on(dataSource));
  }

  /**
   * The connection behind the stores of a transaction, for an {@code EventListener} that writes the
   * host's own rows with ours. It is not to be committed, rolled back or closed.
   *
   * @throws IllegalArgumentException if they are not in PostgreSQL
   * @throws IllegalStateException if their transaction is over
   */
  static Connection connectionOf(Stores stores) {
    Handle handle =
        stores
            .attachment(Handle.class)
            .orElseThrow(() -> new IllegalArgumentException("These stores are not in PostgreSQL."));
    if (handle.isClosed()) {
      throw new IllegalStateException("The transaction of these stores is over.");
    }
    return handle.getConnection();
  }
}
