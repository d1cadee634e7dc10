package org.example.club;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.sallyport.persistence.database.SallyportSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL for the tests. There is no Flyway here: the host runs the statements. */
public final class TestPostgres implements QuarkusTestResourceLifecycleManager {

  private EmbeddedPostgres running;

  @Override
  public Map<String, String> start() {
    try {
      running = EmbeddedPostgres.builder().start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    try (var connection = running.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      // tag::ddl[]
      statement.execute(SallyportSchema.ddl("sallyport"));
      // end::ddl[]
      statement.execute("create table members (user_id uuid primary key, number integer unique)");
      statement.execute(
          "create table greetings (address text check (address not like 'nobody@%'))");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    SallyportSchema.verify(running.getPostgresDatabase(), "sallyport");
    return Map.of(
        "quarkus.datasource.jdbc.url",
        running.getJdbcUrl("postgres", "postgres"),
        "quarkus.datasource.username",
        "postgres");
  }

  @Override
  public void stop() {
    try {
      running.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
