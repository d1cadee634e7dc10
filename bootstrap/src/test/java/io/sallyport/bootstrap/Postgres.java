package io.sallyport.bootstrap;

import io.sallyport.postgres.DatabaseLogin;
import io.sallyport.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL as an operator runs one, for a server outside of it. */
final class Postgres implements AutoCloseable {

  static final String SECRET_KEY = "3q2-7wEjRWd4mrzN7-ASNFZ4vN7wgvaL0Ye2TnQ4sXs";

  private final EmbeddedPostgres server;
  private final DatabaseLogin superuser;

  Postgres(Path folder) {
    this.server = EmbeddedPostgres.start(folder);
    this.superuser = server.superuser();
  }

  int port() {
    return superuser.port();
  }

  String password() {
    return superuser.password().reveal();
  }

  /** The URL of a database, for the superuser. */
  String url(String database) {
    return url(superuser.user(), password(), database);
  }

  String url(String user, String password, String database) {
    return "postgresql://" + user + ":" + password + "@127.0.0.1:" + port() + "/" + database;
  }

  /** Runs statements as the superuser, each by itself. */
  void execute(String database, String... statements) {
    String url = superuser.to(database).jdbcUrl();
    try (Connection connection = DriverManager.getConnection(url, superuser.user(), password());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
