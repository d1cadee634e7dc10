package io.sallyport.persistence.database;

import io.sallyport.domain.transaction.StoresUnavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema {@code sallyport} to what this version of the code needs. */
public final class Migrations {

  static final String SCHEMA = "sallyport";
  static final String HISTORY = "flyway_schema_history";

  static final int LATEST = MigrationFiles.NAMES.size();

  private final DatabaseUrl url;

  /**
   * @param url of a role that may create; not through a pooling proxy
   */
  public Migrations(DatabaseUrl url) {
    this.url = url;
  }

  /**
   * Applies what is missing, each file in a transaction of its own. Any number of processes may do
   * so at once. A database that a newer version has migrated is left as it is.
   *
   * @return how many were applied
   * @throws StoresUnavailable if the database cannot be reached
   * @throws FlywayException if a migration fails, or one that was applied is not the one we have
   */
  public int migrate() {
    try {
      return configuration().load().migrate().migrationsExecuted;
    } catch (FlywayException failure) {
      SQLException cause = SqlStates.in(failure);
      if (cause != null && SqlStates.isOutage(cause)) {
        throw new StoresUnavailable(cause);
      }
      throw failure;
    }
  }

  FluentConfiguration configuration() {
    return Flyway.configure(Migrations.class.getClassLoader())
        .loggers("slf4j")
        .dataSource(url.jdbcUrl(), url.user(), url.passwordOrEmpty())
        .jdbcProperties(DriverProperties.forMigrations())
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .table(HISTORY)
        .resourceProvider(new MigrationFiles())
        .javaMigrationClassProvider(List::of)
        .validateMigrationNaming(true)
        .cleanDisabled(true);
  }

  /**
   * How a database stands to this version of the code.
   *
   * @param missing how many migrations have yet to be applied
   * @param newer whether it has some that only a later version knows; that is no fault, because
   *     each version works with the schema of the next
   */
  public record Standing(int missing, boolean newer) {

    public boolean isCurrent() {
      return missing == 0;
    }
  }

  /** Reads the history that {@link #migrate} keeps: one cheap statement, or two. */
  static Standing standing(Connection connection) throws SQLException {
    Set<Integer> applied = applied(connection);
    int missing = (int) IntStream.rangeClosed(1, LATEST).filter(v -> !applied.contains(v)).count();
    return new Standing(missing, applied.stream().anyMatch(version -> version > LATEST));
  }

  private static Set<Integer> applied(Connection connection) throws SQLException {
    Set<Integer> applied = new HashSet<>();
    try (Statement statement = connection.createStatement()) {
      if (!historyExists(statement)) {
        return applied;
      }
      try (ResultSet rows =
          statement.executeQuery(
              "select version from sallyport.flyway_schema_history"
                  + " where success and version is not null")) {
        while (rows.next()) {
          applied.add(Integer.valueOf(rows.getString(1)));
        }
      }
    }
    return applied;
  }

  private static boolean historyExists(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select count(*) from pg_catalog.pg_tables"
                + " where schemaname = 'sallyport' and tablename = 'flyway_schema_history'")) {
      return row.next() && row.getInt(1) == 1;
    }
  }
}
