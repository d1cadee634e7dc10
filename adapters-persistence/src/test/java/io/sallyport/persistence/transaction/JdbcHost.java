package io.sallyport.persistence.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A program with transactions of its own, by plain JDBC and nothing else. */
final class JdbcHost implements HostConnections {

  private record Running(Connection connection, List<Runnable> afterwards) {}

  private final DataSource dataSource;
  private final Map<Thread, Running> running = new ConcurrentHashMap<>();

  JdbcHost(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private Running theTransaction() {
    Running transaction = running.get(Thread.currentThread());
    if (transaction == null) {
      throw new IllegalStateException("No transaction.");
    }
    return transaction;
  }

  /** Commits when the work returns, rolls back when it throws; joins one that is running. */
  <T> T inTransaction(Supplier<T> work) {
    if (running.get(Thread.currentThread()) != null) {
      return work.get();
    }
    List<Runnable> afterwards = new ArrayList<>();
    T result = commit(afterwards, work);
    afterwards.forEach(Runnable::run);
    return result;
  }

  private <T> T commit(List<Runnable> afterwards, Supplier<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      boolean commitsByItself = connection.getAutoCommit();
      connection.setAutoCommit(false);
      running.put(Thread.currentThread(), new Running(connection, afterwards));
      T result = rollingBack(connection, work);
      connection.commit();
      connection.setAutoCommit(commitsByItself);
      return result;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private <T> T rollingBack(Connection connection, Supplier<T> work) throws SQLException {
    try {
      return work.get();
    } catch (RuntimeException | Error failure) {
      if (!connection.isClosed()) {
        connection.rollback();
      }
      throw failure;
    } finally {
      running.remove(Thread.currentThread());
    }
  }

  // tag::connections[]
  @Override
  public boolean isInTransaction() {
    return running.get(Thread.currentThread()) != null;
  }

  @Override
  public Connection current() {
    return theTransaction().connection();
  }

  @Override
  public void afterCommit(Runnable work) {
    theTransaction().afterwards().add(work);
  }
  // end::connections[]
}
