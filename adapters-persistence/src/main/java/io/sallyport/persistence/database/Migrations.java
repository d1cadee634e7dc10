package io.sallyport.persistence.database;

import io.sallyport.domain.transaction.StoresUnavailable;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a schema to what this version of the code needs, by Flyway. */
public final class Migrations {

  private final FluentConfiguration configuration;

  private Migrations(FluentConfiguration configuration) {
    this.configuration = configuration;
  }

  /**
   * Of the schema {@code sallyport}.
   *
   * @param url of a role that may create; not through a pooling proxy
   */
  public Migrations(DatabaseUrl url) {
    this(
        configure(SchemaName.DEFAULT)
            .dataSource(url.jdbcUrl(), url.user(), url.passwordOrEmpty())
            .jdbcProperties(DriverProperties.forMigrations()));
  }

  static Migrations over(DataSource dataSource, SchemaName schema) {
    return new Migrations(configure(schema).dataSource(dataSource));
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
      return configuration.load().migrate().migrationsExecuted;
    } catch (FlywayException failure) {
      SQLException cause = SqlStates.in(failure);
      if (cause != null && SqlStates.isOutage(cause)) {
        throw new StoresUnavailable(cause);
      }
      throw failure;
    }
  }

  private static FluentConfiguration configure(SchemaName schema) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .loggers("slf4j")
        .schemas(schema.value())
        .defaultSchema(schema.value())
        .table(MigrationStanding.HISTORY)
        .placeholders(Map.of(MigrationScripts.PLACEHOLDER, schema.quoted()))
        .resourceProvider(new MigrationFiles())
        .javaMigrationClassProvider(List::of)
        .validateMigrationNaming(true)
        .cleanDisabled(true);
  }
}
