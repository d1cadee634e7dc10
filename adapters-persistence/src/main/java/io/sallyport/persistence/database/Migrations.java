package io.sallyport.persistence.database;

import io.sallyport.domain.transaction.StoresUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings a schema to what this version of the code needs, by Flyway if there is something to do.
 */
public final class Migrations {

  private final SchemaName schema;
  private final DataSource dataSource;

  private Migrations(SchemaName schema, DataSource dataSource) {
    this.schema = schema;
    this.dataSource = dataSource;
  }

  /**
   * Of the schema {@code sallyport}.
   *
   * @param url of a role that may create; not through a pooling proxy
   */
  public Migrations(DatabaseUrl url) {
    this(SchemaName.DEFAULT, DriverConnections.forMigrations(url));
  }

  static Migrations over(DataSource dataSource, SchemaName schema) {
    return new Migrations(schema, dataSource);
  }

  /**
   * Applies what is missing, each file in a transaction of its own. Any number of processes may do
   * so at once. A database that a newer version has migrated is left as it is.
   *
   * @return how many were applied
   * @throws StoresUnavailable if the database cannot be reached now
   * @throws UnusableDatabase if it does not let us in, is not supported, or its schema holds
   *     something else than our migrations have made; and if one of them fails
   */
  public int migrate() {
    try (Connection connection = dataSource.getConnection()) {
      ServerDescription.requireSupported(connection);
      if (CurrentHistory.isKept(connection, schema)) {
        return 0;
      }
    } catch (SQLException failure) {
      throw refusal(failure);
    }
    Flyway flyway = configured().load();
    try {
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayException failure) {
      SQLException cause = SqlStates.in(failure);
      throw cause == null ? MigrationHistory.refusal(flyway, schema, failure) : refusal(cause);
    }
  }

  private static RuntimeException refusal(SQLException failure) {
    DatabaseProblem problem = DatabaseProblem.of(failure);
    return problem.temporary()
        ? new StoresUnavailable(failure)
        : new UnusableDatabase(problem.message(), failure);
  }

  private FluentConfiguration configured() {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(dataSource)
        .loggers("slf4j")
        .schemas(schema.value())
        .defaultSchema(schema.value())
        .table(MigrationStatus.HISTORY)
        .placeholders(Map.of(MigrationScripts.PLACEHOLDER, schema.quoted()))
        .resourceProvider(new MigrationFiles())
        .javaMigrationClassProvider(List::of)
        .validateMigrationNaming(true)
        .cleanDisabled(true);
  }
}
