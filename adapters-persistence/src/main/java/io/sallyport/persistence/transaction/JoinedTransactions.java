package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.SchemaName;
import io.sallyport.persistence.database.SqlStates;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Work within the transactions of someone else, each behind a savepoint. Savepoints are set by
 * statements and not by JDBC, whose own are refused in a distributed transaction.
 */
final class JoinedTransactions implements PostgresTransactions {

  private static final String NO_TRANSACTION = "25P01";

  private final HostConnections host;
  private final SchemaName schema;
  private final StatementObserver observer;
  private final Jdbi jdbi;
  private final SharedSqlObjects sqlObjects;
  private final TransactionRunner runs = new TransactionRunner(false);

  JoinedTransactions(HostConnections host) {
    this(host, SchemaName.DEFAULT, JdbiSetup.NOBODY);
  }

  private JoinedTransactions(HostConnections host, SchemaName schema, StatementObserver observer) {
    this.host = host;
    this.schema = schema;
    this.observer = observer;
    this.jdbi = JdbiSetup.over(new Borrowed(host), schema, observer);
    this.sqlObjects = new SharedSqlObjects(jdbi);
  }

  @Override
  public PostgresTransactions inSchema(String name) {
    return new JoinedTransactions(host, new SchemaName(name), observer);
  }

  @Override
  public PostgresTransactions observedBy(StatementObserver newObserver) {
    return new JoinedTransactions(host, schema, newObserver);
  }

  /**
   * @throws IllegalStateException if the host is in no transaction, or in one that may only read
   *     and the work writes
   */
  @Override
  public <T> T inTransaction(Function<Stores, T> work) {
    return runs.untilDone(() -> explained(() -> once(Integer.MAX_VALUE, false, work)));
  }

  /**
   * @throws IllegalStateException always: the host's rollback would take it along
   */
  @Override
  public <T> T inTransactionOfItsOwn(Function<Stores, T> work) {
    throw new IllegalStateException(
        "This must be kept whatever becomes of the host's transaction, so it takes no part in one."
            + " Call it outside of transactions, with PostgresTransactions.joiningOrOn(host, dataSource)"
            + " or PostgresTransactions.on(dataSource).");
  }

  /**
   * Joins as well: a statement by itself would fail the host's transaction with it. One that cannot
   * write what it would note is asked again without that.
   */
  @Override
  public <T> T inOneStatement(Function<Stores, T> question) {
    return runs.untilDone(() -> answer(question));
  }

  private <T> T answer(Function<Stores, T> question) {
    try {
      return once(1, false, question);
    } catch (DatabaseFault fault) {
      if (!fault.isReadOnly()) {
        throw fault;
      }
      return explained(() -> once(1, true, question));
    }
  }

  /** What is refused for the host's wish to only read is no outage. */
  private <T> T explained(Supplier<T> run) {
    try {
      return run.get();
    } catch (DatabaseFault fault) {
      if (fault.isReadOnly() && ReadOnlyHost.is(host)) {
        throw new IllegalStateException(
            "This writes, and the host's transaction is read-only. Call it in one that may write,"
                + " or outside of transactions.");
      }
      throw fault;
    }
  }

  private <T> T once(int statements, boolean readOnly, Function<Stores, T> work) {
    Handle handle = open();
    try {
      return behindSavepoint(handle, statements, readOnly, work);
    } catch (SQLException failure) {
      throw DatabaseFault.of(failure);
    } finally {
      TransactionRunner.close(handle);
    }
  }

  private <T> T behindSavepoint(
      Handle handle, int statements, boolean readOnly, Function<Stores, T> work)
      throws SQLException {
    var afterCommit = new AfterCommit();
    boolean onlyReads = readOnly || handle.getConnection().isReadOnly();
    Stores stores = TransactionStores.on(handle, sqlObjects.on(handle), afterCommit, onlyReads);
    join(handle);
    boolean kept = false;
    try {
      T result = TransactionRunner.once(handle, stores, statements, work);
      // Before the release, so that a host that cannot do it keeps nothing.
      if (!afterCommit.isEmpty()) {
        host.afterCommit(afterCommit::begin);
      }
      send(handle, "release savepoint sallyport");
      kept = true;
      return result;
    } finally {
      if (!kept) {
        forget(handle, afterCommit);
      }
    }
  }

  /** Asks the server whether there is a transaction: what drivers say of that may be untrue. */
  private static void join(Handle handle) throws SQLException {
    try {
      send(handle, "savepoint sallyport");
    } catch (SQLException failure) {
      if (SqlStates.of(failure).equals(NO_TRANSACTION)) {
        throw new IllegalStateException(
            "There is no transaction to join: the host's connection commits each statement by"
                + " itself. Begin one first, or use PostgresTransactions.on(dataSource).");
      }
      throw failure;
    }
  }

  private static void forget(Handle handle, AfterCommit afterCommit) {
    afterCommit.forget();
    try {
      send(handle, "rollback to savepoint sallyport");
      send(handle, "release savepoint sallyport");
    } catch (SQLException broken) {
      // The connection is lost, or the server holds the whole transaction for failed: either way it
      // cannot be committed. What was decided before matters, not this.
    }
  }

  private static void send(Handle handle, String statement) throws SQLException {
    try (Statement sender = handle.getConnection().createStatement()) {
      sender.execute(statement);
    }
  }

  private Handle open() {
    try {
      return jdbi.open();
    } catch (JdbiException failure) {
      throw new StoresUnavailable(failure.getCause() == null ? failure : failure.getCause());
    }
  }

  record Borrowed(HostConnections host) implements ConnectionFactory {

    @Override
    public Connection openConnection() throws SQLException {
      return host.current();
    }

    /** It is the host's. */
    @Override
    public void closeConnection(Connection connection) {}
  }
}
