package org.example.shop;

import io.sallyport.persistence.transaction.HostConnections;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Spring's transactions. */
// tag::connections[]
record SpringConnections(DataSource dataSource) implements HostConnections {

  /** Not any more once it has been committed, although the connection is still at hand then. */
  @Override
  public boolean isInTransaction() {
    return TransactionSynchronizationManager.isSynchronizationActive()
        && TransactionSynchronizationManager.isActualTransactionActive();
  }

  @Override
  public Connection current() {
    if (!isInTransaction()) {
      throw new IllegalStateException("There is no transaction of Spring's to join.");
    }
    return DataSourceUtils.getConnection(dataSource);
  }

  @Override
  public void afterCommit(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
              work.run();
            }
          }
        });
  }
}
// end::connections[]
