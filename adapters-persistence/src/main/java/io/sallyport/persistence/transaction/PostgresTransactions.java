package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.DatabaseFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Transactions of PostgreSQL. Safe for use by many threads. What a statement was given never shows
 * in what is thrown, see {@link DatabaseFault}.
 */
public final class PostgresTransactions implements Transactions {

  private static final int MAX_RUNS = 6;
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

  private final Jdbi jdbi;
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();

  /**
   * @param dataSource whose connections may commit by themselves or not; every commit is ours
   */
  public PostgresTransactions(DataSource dataSource) {
    this.jdbi = JdbiSetup.over(dataSource);
  }

  @Override
  public <T> T inTransaction(Function<Stores, T> work) {
    return alone(handle -> runBetweenBeginAndCommit(handle, work));
  }

  /**
   * Sends the statement and nothing else. A question that asks for a second one is a mistake, and
   * is told so with an {@link IllegalStateException} before that is sent; the first stands.
   */
  @Override
  public <T> T inOneStatement(Function<Stores, T> question) {
    return alone(handle -> runByItself(handle, question));
  }

  private interface Run<T> {
    T on(Handle handle) throws SQLException;
  }

  private <T> T alone(Run<T> run) {
    Thread thread = Thread.currentThread();
    if (!running.add(thread)) {
      throw new IllegalStateException("A transaction within a transaction.");
    }
    try {
      return runUntilDone(run);
    } finally {
      running.remove(thread);
    }
  }

  private <T> T runUntilDone(Run<T> work) {
    for (int run = 1; ; run++) {
      try {
        return runOnce(work);
      } catch (ConcurrentChange again) {
        if (run == MAX_RUNS) {
          throw again;
        }
      } catch (DatabaseFault fault) {
        if (fault.isOutage() || (fault.isWorthARerun() && run == MAX_RUNS)) {
          throw new StoresUnavailable(fault);
        }
        if (!fault.isWorthARerun()) {
          throw fault;
        }
      }
      // Two that met once meet again if they wait alike.
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS << run));
    }
  }

  private <T> T runOnce(Run<T> work) {
    Handle handle = open();
    try {
      return work.on(handle);
    } catch (SQLException failure) {
      throw DatabaseFault.of(failure);
    } finally {
      close(handle);
    }
  }

  /**
   * Begins and commits by JDBC itself: JDBI takes a connection that does not commit by itself for
   * one in a transaction of someone else, and would leave our writes to be rolled back.
   *
   * @throws SQLException also when the connection is lost at the commit; whether it took place is
   *     then unknown, so that running the work again might do it twice
   */
  private static <T> T runBetweenBeginAndCommit(Handle handle, Function<Stores, T> work)
      throws SQLException {
    Connection connection = handle.getConnection();
    boolean commitsByItself = connection.getAutoCommit();
    connection.setAutoCommit(false);
    boolean committed = false;
    try {
      T result = run(handle, Integer.MAX_VALUE, work);
      connection.commit();
      committed = true;
      return result;
    } finally {
      leave(connection, committed, commitsByItself);
    }
  }

  private static <T> T runByItself(Handle handle, Function<Stores, T> question)
      throws SQLException {
    Connection connection = handle.getConnection();
    boolean commitsByItself = connection.getAutoCommit();
    connection.setAutoCommit(true);
    try {
      return run(handle, 1, question);
    } finally {
      leave(connection, true, commitsByItself);
    }
  }

  private static <T> T run(Handle handle, int statements, Function<Stores, T> work) {
    handle.getConfig(FirstFault.class).begin();
    handle.getConfig(Allowance.class).begin(statements);
    T result = work.apply(new PostgresStores(handle));
    handle.getConfig(FirstFault.class).rethrow();
    return result;
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

  private static void close(Handle handle) {
    try {
      handle.close();
    } catch (JdbiException broken) {
      // As above; a commit stands.
    }
  }
}
