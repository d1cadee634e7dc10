package io.sallyport.persistence.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Makes all connections of our own: for the pool, for migrations, for checks. Behind a proxy that
 * deals its connections out by transaction, a statement prepared on one is called by its name on
 * another, where the name may mean another statement: wrong answers, not only errors. So there
 * nothing is prepared by name, unless the URL says {@code prepareThreshold} itself; and nothing is
 * set, because the session belongs to others too.
 */
final class DriverConnections implements DataSource {

  private static final int CONNECT_SECONDS = 5;

  private static final String PREPARE_THRESHOLD = "prepareThreshold=";

  private final DatabaseUrl url;
  private final Map<String, String> properties;
  private final SessionSettings settings;

  private DriverConnections(
      DatabaseUrl url, Map<String, String> properties, SessionSettings settings) {
    this.url = url;
    this.properties = properties;
    this.settings = settings;
  }

  static DriverConnections forUse(DatabaseUrl url) {
    return new DriverConnections(url, DriverProperties.forUse(url), SessionSettings.forUse());
  }

  static DriverConnections forMigrations(DatabaseUrl url) {
    return new DriverConnections(
        url, DriverProperties.forMigrations(url), SessionSettings.forMigrations());
  }

  @Override
  public Connection getConnection() throws SQLException {
    var all = new Properties();
    all.putAll(properties);
    all.setProperty("user", url.user());
    all.setProperty("password", url.passwordOrEmpty());
    Connection connection = DriverManager.getConnection(url.jdbcUrl(), all);
    try {
      prepare(connection);
      return connection;
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  private void prepare(Connection connection) throws SQLException {
    boolean decidedByUrl = url.jdbcUrl().contains(PREPARE_THRESHOLD);
    if (isThroughProxy(connection)) {
      if (!decidedByUrl) {
        connection.unwrap(PGConnection.class).setPrepareThreshold(0);
      }
    } else if (!url.jdbcUrl().contains(PREPARE_THRESHOLD + "0")) {
      settings.applyTo(connection, url);
    }
  }

  /**
   * A proxy tells each client a process of its own making, to be named when a query is cancelled.
   */
  private static boolean isThroughProxy(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_catalog.pg_backend_pid()")) {
      row.next();
      return row.getInt(1) != connection.unwrap(PGConnection.class).getBackendPID();
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("The user is in the database URL.");
  }

  /** A pool tells how long its callers wait, and they do not wait for this: another host may. */
  @Override
  public void setLoginTimeout(int seconds) {}

  /** How long a pool that closes waits for a connection under way: as long as one may take. */
  @Override
  public int getLoginTimeout() {
    return CONNECT_SECONDS;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  /** The driver logs through {@code java.util.logging}. */
  @Override
  public void setLogWriter(@Nullable PrintWriter writer) {}

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("There is nothing inside.");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
