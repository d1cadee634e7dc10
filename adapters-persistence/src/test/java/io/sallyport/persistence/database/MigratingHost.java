package io.sallyport.persistence.database;

import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;

/** A host that migrates. Loaded anew, where something that Flyway needs is hidden. */
public final class MigratingHost implements Callable<String> {

  private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

  public MigratingHost(String url, String user) {
    dataSource.setUrl(url);
    dataSource.setUser(user);
  }

  @Override
  public String call() {
    try {
      return "migrated " + SallyportSchema.migrate(dataSource, "accounts");
    } catch (IllegalStateException refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
