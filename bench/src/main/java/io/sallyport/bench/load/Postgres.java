package io.sallyport.bench.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL of our own, with the database {@code bench}, the roles that servers use it by, and
 * what it counts of them.
 */
final class Postgres {

  /**
   * Of the servers that are measured. Each owns the schema of its name; the first owns the
   * database.
   */
  static final String SALLYPORT = "sallyport";

  static final String BARE = "bare";
  static final String KEYCLOAK = "keycloak";

  private static final String FIRST = "bench";

  private final Cluster cluster;
  private final String database;
  private final Connection connection;
  private final boolean countsStatements;

  private Postgres(
      Cluster cluster, String database, Connection connection, boolean countsStatements) {
    this.cluster = cluster;
    this.database = database;
    this.connection = connection;
    this.countsStatements = countsStatements;
  }

  static Postgres in(Cluster cluster) throws SQLException {
    try (Connection first = connect(cluster, "postgres");
        Statement statement = first.createStatement()) {
      for (String role : new String[] {SALLYPORT, BARE}) {
        statement.execute("create role " + role + " login password '" + cluster.password() + "'");
      }
      statement.execute("create database " + FIRST + " owner " + SALLYPORT);
    }
    return of(cluster, FIRST);
  }

  private static Postgres of(Cluster cluster, String database) throws SQLException {
    Connection connection = connect(cluster, database);
    Postgres postgres = new Postgres(cluster, database, connection, cluster.hasStatementCounts());
    if (postgres.countsStatements) {
      postgres.execute("create extension pg_stat_statements");
    }
    return postgres;
  }

  /** A further database for Sallyport in the same cluster. */
  Postgres another(String name) throws SQLException {
    execute("create database " + name + " owner " + SALLYPORT);
    return of(cluster, name);
  }

  /** And the role, both of that name; what was there is gone. */
  void createDatabaseOf(String role) throws SQLException {
    execute("drop database if exists " + role);
    execute("drop role if exists " + role);
    execute("create role " + role + " login password '" + password() + "'");
    execute("create database " + role + " owner " + role);
  }

  private static Connection connect(Cluster cluster, String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + cluster.port() + "/" + database,
        Cluster.SUPERUSER,
        cluster.password());
  }

  /** PostgreSQL stops when nobody is connected. */
  void close() {
    try {
      connection.close();
    } catch (SQLException gone) {
      System.err.println("bench: " + gone.getMessage());
    }
  }

  long pid() {
    return cluster.pid();
  }

  int port() {
    return cluster.port();
  }

  String password() {
    return cluster.password();
  }

  /** As libpq has it, with the password. */
  String url(String role) {
    return "postgresql://"
        + role
        + ":"
        + cluster.password()
        + "@127.0.0.1:"
        + cluster.port()
        + "/"
        + database;
  }

  String describe() throws SQLException {
    return "PostgreSQL " + text("show server_version") + ", " + cluster.origin();
  }

  /** What {@link #statements} counts. */
  String whatIsCounted() {
    return countsStatements
        ? "statements of the server's role by pg_stat_statements, BEGIN and COMMIT included"
        : "transactions of the database by pg_stat_database, because this PostgreSQL has no pg_stat_statements";
  }

  /** So far. */
  double statements(String role) throws SQLException {
    if (countsStatements) {
      return Double.parseDouble(
          text(
              "select coalesce(sum(calls), 0) from pg_stat_statements where userid = '"
                  + role
                  + "'::regrole"));
    }
    return Double.parseDouble(
        text(
            "select xact_commit + xact_rollback from pg_stat_database where datname = '"
                + database
                + "'"));
  }

  /** Seconds in all statements of the role so far; 0 where it is not known. */
  double statementSeconds(String role) throws SQLException {
    String milliseconds =
        "select coalesce(sum(total_exec_time), 0) from pg_stat_statements where userid = '"
            + role
            + "'::regrole";
    return countsStatements ? Double.parseDouble(text(milliseconds)) / 1000 : 0;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of all rows, a line each. */
  String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      StringBuilder text = new StringBuilder();
      while (rows.next()) {
        text.append(text.isEmpty() ? "" : "\n").append(rows.getString(1));
      }
      return text.toString();
    }
  }
}
