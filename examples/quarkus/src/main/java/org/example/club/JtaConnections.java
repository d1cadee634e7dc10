package org.example.club;

import io.sallyport.persistence.transaction.HostConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions of JTA, which Narayana runs, on connections of Agroal's pool. */
// tag::connections[]
@ApplicationScoped
class JtaConnections implements HostConnections {

  private final TransactionSynchronizationRegistry registry;
  private final DataSource dataSource;

  JtaConnections(TransactionSynchronizationRegistry registry, DataSource dataSource) {
    this.registry = registry;
    this.dataSource = dataSource;
  }

  @Override
  public boolean isInTransaction() {
    return registry.getTransactionStatus() == Status.STATUS_ACTIVE;
  }

  @Override
  public Connection current() throws SQLException {
    if (!isInTransaction()) {
      throw new IllegalStateException("There is no transaction of JTA's to join.");
    }
    if (registry.getResource(JtaConnections.class) instanceof Connection same) {
      return same;
    }
    Connection connection = dataSource.getConnection();
    registry.putResource(JtaConnections.class, connection);
    registry.registerInterposedSynchronization(new Closing(connection));
    return connection;
  }

  @Override
  public void afterCommit(Runnable work) {
    registry.registerInterposedSynchronization(new AfterCommit(work));
  }

  /** The pool warns of connections that are still open when it commits. */
  private record Closing(Connection connection) implements Synchronization {

    @Override
    public void beforeCompletion() {
      try {
        connection.close();
      } catch (SQLException broken) {
        throw new IllegalStateException("The connection cannot be given back.", broken);
      }
    }

    @Override
    public void afterCompletion(int status) {}
  }

  private record AfterCommit(Runnable work) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        work.run();
      }
    }
  }
}
// end::connections[]
