package io.sallyport.persistence.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What a server says of itself and of the database; see {@link DatabaseStatus}. */
record ServerDescription(
    int versionNumber, String version, Instant time, boolean writable, String encoding) {

  static final int OLDEST_SUPPORTED = 140000;

  static final String QUESTION =
      """
      select current_setting('server_version_num')::int, current_setting('server_version'),
             clock_timestamp(), current_setting('transaction_read_only') = 'off',
             current_setting('server_encoding')
      """;

  static ServerDescription read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUESTION)) {
      row.next();
      return of(row);
    }
  }

  /** By a row of the question, whatever stands behind it. */
  static ServerDescription of(ResultSet row) throws SQLException {
    return new ServerDescription(
        row.getInt(1),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getBoolean(4),
        row.getString(5));
  }

  /** What no migration and no failover can mend. */
  Optional<DatabaseProblem> unsupported() {
    if (versionNumber < OLDEST_SUPPORTED) {
      return Optional.of(
          DatabaseProblem.lasting(
              "The server is PostgreSQL " + version + "; use one of version 14 or newer."));
    }
    if (!encoding.equals("UTF8")) {
      return Optional.of(
          DatabaseProblem.lasting(
              "The database has the encoding "
                  + encoding
                  + ", which cannot hold every name; use one that was made with: create database"
                  + " ... encoding 'UTF8' template template0."));
    }
    return Optional.empty();
  }

  /**
   * @throws UnusableDatabase if it is unsupported
   */
  static void requireSupported(Connection connection) throws SQLException {
    Optional<DatabaseProblem> problem = read(connection).unsupported();
    if (problem.isPresent()) {
      throw new UnusableDatabase(problem.get().message(), null);
    }
  }
}
