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
  private final Jdbi jdbi;
  private final Runs runs = new Runs(false);

  JoinedTransactions(HostConnections host) {
    this(host, SchemaName.DEFAULT);
  }

  private JoinedTransactions(HostConnections host, SchemaName schema) {
    this.host = host;
    this.jdbi = JdbiSetup.over(new Borrowed(host), schema);
  }

  @Override
  public PostgresTransactions inSchema(String schema) {
    return new JoinedTransactions(host, new SchemaName(schema));
  }

  /**
   * @throws IllegalStateException if the host is in no transaction
   */
  @Override
  public <T> T inTransaction(Function<Stores, T> work) {
    return runs.untilDone(() -> once(Integer.MAX_VALUE, work));
  }

  /** Joins as well: a statement by itself would fail the host's transaction with it. */
  @Override
  public <T> T inOneStatement(Function<Stores, T> question) {
    return runs.untilDone(() -> once(1, question));
  }

  private <T> T once(int statements, Function<Stores, T> work) {
    Handle handle = open();
    try {
      return behindSavepoint(handle, statements, work);
    } catch (SQLException failure) {
      throw DatabaseFault.of(failure);
    } finally {
      Runs.close(handle);
    }
  }

  private <T> T behindSavepoint(Handle handle, int statements, Function<Stores, T> work)
      throws SQLException {
    var afterwards = new Afterwards();
    join(handle);
    boolean kept = false;
    try {
      T result = Runs.once(handle, statements, afterwards, work);
      // Before the release, so that a host that cannot do it keeps nothing.
      if (!afterwards.isEmpty()) {
        host.afterCommit(afterwards::begin);
      }
      send(handle, "release savepoint sallyport");
      kept = true;
      return result;
    } finally {
      if (!kept) {
        forget(handle, afterwards);
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
                + " itself. Begin one first, or use PostgresStores.on(dataSource).");
      }
      throw failure;
    }
  }

  private static void forget(Handle handle, Afterwards afterwards) {
    afterwards.forget();
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
