package org.example.movers;

import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.postgres.DatabaseLogin;
import io.sallyport.postgres.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL for all tests, stopped with them. */
final class TestPostgres {

  private static final DataSource DATABASE = start();

  private TestPostgres() {}

  private static DataSource start() {
    DatabaseLogin login = EmbeddedPostgres.startTemporary().superuser();
    var database = new PGSimpleDataSource();
    database.setUrl(login.jdbcUrl());
    database.setUser(login.user());
    database.setPassword(login.password().reveal());
    return database;
  }

  /** With the tables of Sallyport, empty. */
  static DataSource dataSource() {
    execute("drop schema if exists sallyport cascade");
    execute(SallyportSchema.ddl("sallyport"));
    SallyportSchema.verify(DATABASE, "sallyport");
    return DATABASE;
  }

  static void execute(String sql) {
    try (var connection = DATABASE.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static List<String> column(String query) {
    try (var connection = DATABASE.getConnection();
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
