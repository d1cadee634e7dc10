package io.sallyport.persistence.database;

import static io.sallyport.testkit.user.SampleUsers.person;

import io.sallyport.persistence.transaction.PostgresTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;

/** What a host does that has neither Flyway nor HikariCP. Loaded anew, where they are hidden. */
public final class FewJars implements Callable<String> {

  private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

  public FewJars(String url, String user) {
    dataSource.setUrl(url);
    dataSource.setUser(user);
  }

  @Override
  public String call() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(SallyportSchema.ddl("accounts"));
    }
    SallyportSchema.verify(dataSource, "accounts");
    boolean added =
        PostgresTransactions.on(dataSource)
            .inSchema("accounts")
            .inTransaction(stores -> stores.users().add(person("ada@example.org")));
    boolean ready = DatabaseStatus.read(dataSource).isReady();
    return "added " + added + ", ready " + ready + ", migrate: " + migrate();
  }

  private String migrate() {
    try {
      return "" + SallyportSchema.migrate(dataSource, "accounts");
    } catch (IllegalStateException refused) {
      return String.valueOf(refused.getMessage()).replaceFirst(":.*", "");
    }
  }
}
