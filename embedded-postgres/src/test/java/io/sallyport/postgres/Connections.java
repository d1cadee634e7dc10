package io.sallyport.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Plain JDBC, so that these tests depend on no adapter. */
final class Connections {

  private Connections() {}

  static Connection to(DatabaseLogin login) throws SQLException {
    return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password().reveal());
  }

  static String ask(DatabaseLogin login, String query) throws SQLException {
    try (Connection connection = to(login);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static void run(DatabaseLogin login, String... statements) throws SQLException {
    try (Connection connection = to(login);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
