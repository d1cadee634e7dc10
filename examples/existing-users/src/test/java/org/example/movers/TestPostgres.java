package org.example.movers;

import io.sallyport.persistence.database.SallyportSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One PostgreSQL for all tests, stopped with them. */
final class TestPostgres {

  private static final EmbeddedPostgres RUNNING = start();

  private TestPostgres() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** With the tables of Sallyport, empty. */
  static DataSource dataSource() {
    execute("drop schema if exists sallyport cascade");
    execute(SallyportSchema.ddl("sallyport"));
    SallyportSchema.verify(RUNNING.getPostgresDatabase(), "sallyport");
    return RUNNING.getPostgresDatabase();
  }

  static void execute(String sql) {
    try (var connection = RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static List<String> column(String query) {
    try (var connection = RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
