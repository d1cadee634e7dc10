package io.sallyport.bootstrap;

import io.sallyport.bootstrap.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL as an operator runs one, for a server outside of it. */
final class Postgres implements AutoCloseable {

  static final String SECRET_KEY = "3q2-7wEjRWd4mrzN7-ASNFZ4vN7wgvaL0Ye2TnQ4sXs";

  private final EmbeddedPostgres server;
  private final String password;

  Postgres(Path folder) {
    this.server = EmbeddedPostgres.start(folder);
    try {
      this.password = Files.readString(folder.resolve("secrets/postgres_superuser")).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  int port() {
    return server.app().port();
  }

  String password() {
    return password;
  }

  /** The URL of a database, for the superuser. */
  String url(String database) {
    return url("postgres", password, database);
  }

  String url(String user, String password, String database) {
    return "postgresql://" + user + ":" + password + "@127.0.0.1:" + port() + "/" + database;
  }

  /** Runs statements as the superuser, each by itself. */
  void execute(String database, String... statements) {
    String url = "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    try (Connection connection = DriverManager.getConnection(url, "postgres", password);
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
