package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

class ConnectionPoolIT {

  private final DatabaseUrl url = TestCluster.newDatabase();

  private static int prepareThreshold(String url) throws SQLException {
    try (HikariDataSource pool = ConnectionPool.open(DatabaseUrl.parse(url), 1);
        Connection connection = pool.getConnection()) {
      return connection.unwrap(PGConnection.class).getPrepareThreshold();
    }
  }

  private int serverPort() {
    Properties parts = Driver.parseURL(url.jdbcUrl(), new Properties());
    return Integer.parseInt(parts.getProperty("PGPORT"));
  }

  @ParameterizedTest
  @CsvSource({"'', 5, 0", "&prepareThreshold=3, 3, 3", "&pgbouncer=true, 0, 0"})
  void prepares_nothing_by_name_through_a_proxy_unless_the_url_says_so(
      String parameter, int direct, int throughProxy) throws IOException, SQLException {
    String plain = url.jdbcUrl() + "?user=postgres&sslmode=disable&gssencmode=disable" + parameter;
    try (var proxy = new RenamingProxy(serverPort())) {
      String proxied = plain.replace(":" + serverPort() + "/", ":" + proxy.port() + "/");

      assertEquals(direct, prepareThreshold(plain));
      assertEquals(throughProxy, prepareThreshold(proxied));
    }
  }

  @Test
  void tells_the_server_who_is_there_unless_the_url_says_otherwise() throws SQLException {
    assertEquals("sallyport", applicationName(url.jdbcUrl() + "?user=postgres"));
    assertEquals("other", applicationName(url.jdbcUrl() + "?user=postgres&application_name=other"));
  }

  private static String applicationName(String url) throws SQLException {
    try (HikariDataSource pool = ConnectionPool.open(DatabaseUrl.parse(url), 1);
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show application_name")) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void its_connections_are_those_of_the_url_and_no_others() throws SQLException {
    var connections = DriverConnections.forUse(url);
    connections.setLogWriter(null);
    connections.setLoginTimeout(7);

    assertEquals(5, connections.getLoginTimeout());
    assertNull(connections.getLogWriter());
    assertFalse(connections.isWrapperFor(PGConnection.class));
    assertThrows(SQLException.class, () -> connections.getConnection("root", "x"));
    assertThrows(SQLException.class, () -> connections.unwrap(PGConnection.class));
    assertThrows(SQLException.class, connections::getParentLogger);
  }
}
