package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.testkit.transaction.OutageContract;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresOutageIT implements OutageContract {

  private static final String TERMINATE_THE_OTHERS =
      "select pg_terminate_backend(pid) from pg_stat_activity"
          + " where datname = current_database() and application_name = 'cut'";

  private final TestDatabase database = new TestDatabase();
  private final Transactions transactions = PostgresTransactions.on(reachable());
  private boolean cut;

  @AfterEach
  void leave() {
    database.close();
  }

  /** Connections that are not kept, so that none is left of before the outage. */
  private DataSource reachable() {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(database.url().jdbcUrl());
    dataSource.setUser(database.url().user());
    dataSource.setApplicationName("cut");
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (cut) {
                throw new SQLException("refused", "08001");
              }
              return dataSource.getConnection();
            });
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public void cut() {
    cut = true;
    database.query(TERMINATE_THE_OTHERS);
  }

  @Override
  public void restore() {
    cut = false;
  }
}
