package io.sallyport.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A test as a team writes it that keeps something else than accounts. */
// tag::fixture[]
final class PetsIT {

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.startTemporary();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void keeps_rows() throws SQLException {
    DatabaseLogin login = postgres.superuser();
    String url = login.jdbcUrl(); // jdbc:postgresql://127.0.0.1:40123/postgres
    try (Connection connection =
            DriverManager.getConnection(url, login.user(), login.password().reveal());
        var statement = connection.createStatement()) {
      statement.execute("create table pets (name text)");
      assertEquals(1, statement.executeUpdate("insert into pets values ('Rex')"));
    }
  }
}
// end::fixture[]
