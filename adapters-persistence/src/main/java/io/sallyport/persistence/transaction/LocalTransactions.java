package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.SchemaName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Transactions that begin and end with the work. */
final class LocalTransactions implements PostgresTransactions {

  private final DataSource dataSource;
  private final SchemaName schema;
  private final StatementObserver observer;
  private final Jdbi jdbi;
  private final SharedSqlObjects sqlObjects;
  private final TransactionRunner runs = new TransactionRunner(true);

  LocalTransactions(DataSource dataSource) {
    this(dataSource, SchemaName.DEFAULT, JdbiSetup.NOBODY);
  }

  private LocalTransactions(DataSource dataSource, SchemaName schema, StatementObserver observer) {
    this.dataSource = dataSource;
    this.schema = schema;
    this.observer = observer;
    this.jdbi = JdbiSetup.over(dataSource::getConnection, schema, observer);
    this.sqlObjects = new SharedSqlObjects(jdbi);
  }

  @Override
  public PostgresTransactions inSchema(String name) {
    return new LocalTransactions(dataSource, new SchemaName(name), observer);
  }

  @Override
  public PostgresTransactions observedBy(StatementObserver newObserver) {
    return new LocalTransactions(dataSource, schema, newObserver);
  }

  @Override
  public <T> T inTransaction(Function<Stores, T> work) {
    return perform((handle, afterCommit) -> betweenBeginAndCommit(handle, afterCommit, work));
  }

  /**
   * Sends the statement and nothing else. A question that asks for a second one is a mistake, and
   * is told so with an {@link IllegalStateException} before that is sent; the first stands.
   */
  @Override
  public <T> T inOneStatement(Function<Stores, T> question) {
    return perform((handle, afterCommit) -> byItself(handle, afterCommit, question));
  }

  @Override
  public <T> T inOneStatementOfItsOwn(Function<Stores, T> question) {
    return inOneStatement(question);
  }

  private interface Run<T> {
    T on(Handle handle, AfterCommit afterCommit) throws SQLException;
  }

  private record Done<T extends @Nullable Object>(T result, AfterCommit afterCommit) {}

  private <T> T perform(Run<T> run) {
    Done<T> done = runs.untilDone(() -> once(run));
    done.afterCommit().begin();
    return done.result();
  }

  private <T> Done<T> once(Run<T> run) {
    var afterCommit = new AfterCommit();
    Handle handle = open();
    try {
      return new Done<>(run.on(handle, afterCommit), afterCommit);
    } catch (SQLException failure) {
      throw DatabaseFault.of(failure);
    } finally {
      TransactionRunner.close(handle);
    }
  }

  /**
   * Begins and commits by JDBC itself: JDBI takes a connection that does not commit by itself for
   * one in a transaction of someone else, and would leave our writes to be rolled back.
   *
   * @throws SQLException also when the connection is lost at the commit; whether it took place is
   *     then unknown, so that running the work again might do it twice
   */
  private <T> T betweenBeginAndCommit(
      Handle handle, AfterCommit afterCommit, Function<Stores, T> work) throws SQLException {
    Connection connection = handle.getConnection();
    boolean commitsByItself = connection.getAutoCommit();
    connection.setAutoCommit(false);
    boolean committed = false;
    try {
      T result =
          TransactionRunner.once(handle, stores(handle, afterCommit), Integer.MAX_VALUE, work);
      connection.commit();
      committed = true;
      return result;
    } finally {
      leave(connection, committed, commitsByItself);
    }
  }

  private <T> T byItself(Handle handle, AfterCommit afterCommit, Function<Stores, T> question)
      throws SQLException {
    Connection connection = handle.getConnection();
    boolean commitsByItself = connection.getAutoCommit();
    connection.setAutoCommit(true);
    try {
      return TransactionRunner.once(handle, stores(handle, afterCommit), 1, question);
    } finally {
      leave(connection, true, commitsByItself);
    }
  }

  private Stores stores(Handle handle, AfterCommit afterCommit) throws SQLException {
    return TransactionStores.on(
        handle, sqlObjects.on(handle), afterCommit, handle.getConnection().isReadOnly());
  }

  private Handle open() {
    try {
      return jdbi.open();
    } catch (JdbiException failure) {
      // No statement has run, so its cause can hold nothing that a statement was given.
      throw new StoresUnavailable(failure.getCause() == null ? failure : failure.getCause());
    }
  }

  private static void leave(Connection connection, boolean committed, boolean commitsByItself) {
    try {
      if (!committed) {
        connection.rollback();
      }
      connection.setAutoCommit(commitsByItself);
    } catch (SQLException broken) {
      // Then the server has rolled back, and the pool throws the connection away. What was decided
      // before matters, not this.
    }
  }
}
