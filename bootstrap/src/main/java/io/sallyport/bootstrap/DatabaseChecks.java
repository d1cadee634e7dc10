package io.sallyport.bootstrap;

import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.persistence.database.DatabaseStatus;
import io.sallyport.rest.health.HealthCheck;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What must be true of the database for the server to serve. */
final class DatabaseChecks {

  private DatabaseChecks() {}

  /**
   * @param status asks the database; throws {@link StoresUnavailable} if it cannot be reached
   */
  static List<HealthCheck> of(Supplier<DatabaseStatus> status) {
    return List.of(
        check("database", status, DatabaseStatus::writable),
        check("migrations", status, DatabaseStatus::isMigrated));
  }

  private static HealthCheck check(
      String name, Supplier<DatabaseStatus> status, Predicate<DatabaseStatus> good) {
    return new HealthCheck(
        name,
        () -> {
          try {
            return good.test(status.get());
          } catch (StoresUnavailable outage) {
            return false;
          }
        });
  }
}
