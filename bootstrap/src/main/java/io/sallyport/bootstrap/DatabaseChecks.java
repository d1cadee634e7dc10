package io.sallyport.bootstrap;

import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.persistence.database.DatabaseStatus;
import io.sallyport.rest.health.HealthCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What must be true of the database for the server to serve. */
final class DatabaseChecks {

  private static final String DATABASE = "database";
  private static final String MIGRATIONS = "migrations";

  private DatabaseChecks() {}

  /**
   * @param status asks the database; throws {@link StoresUnavailable} if it cannot be reached
   */
  static List<HealthCheck> of(Supplier<DatabaseStatus> status) {
    return List.of(new HealthCheck(List.of(DATABASE, MIGRATIONS), () -> failing(status)));
  }

  private static List<String> failing(Supplier<DatabaseStatus> status) {
    try {
      DatabaseStatus found = status.get();
      List<String> failing = new ArrayList<>();
      if (!found.writable()) {
        failing.add(DATABASE);
      }
      if (!found.isMigrated()) {
        failing.add(MIGRATIONS);
      }
      return failing;
    } catch (StoresUnavailable outage) {
      return List.of(DATABASE, MIGRATIONS);
    }
  }
}
