package org.example.club;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.postgres.DatabaseLogin;
import io.sallyport.postgres.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for the tests. There is no Flyway here: the host runs the statements. */
public final class TestPostgres implements QuarkusTestResourceLifecycleManager {

  private EmbeddedPostgres running;

  @Override
  public Map<String, String> start() {
    running = EmbeddedPostgres.startTemporary();
    DatabaseLogin login = running.superuser();
    var database = new PGSimpleDataSource();
    database.setUrl(login.jdbcUrl());
    database.setUser(login.user());
    database.setPassword(login.password().reveal());
    try (var connection = database.getConnection();
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
    SallyportSchema.verify(database, "sallyport");
    return Map.of(
        "quarkus.datasource.jdbc.url",
        "%s?user=%s&password=%s"
            .formatted(login.jdbcUrl(), login.user(), login.password().reveal()));
  }

  @Override
  public void stop() {
    running.close();
  }
}
