package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.Driver;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionSettingsIT {

  private final TestDatabase database = new TestDatabase();

  @BeforeAll
  void set_everything_oddly() {
    OddSettings.on(database);
  }

  @AfterAll
  void leave() {
    database.close();
  }

  private static String shown(DriverConnections connections, String setting) throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private DatabaseUrl with(String parameters) {
    return DatabaseUrl.parse(
        database.url().jdbcUrl() + "?user=" + database.url().user() + parameters);
  }

  @Tag("ASVS-13.2.6")
  @ParameterizedTest
  @CsvSource({
    "TimeZone, UTC, UTC",
    "default_transaction_isolation, read committed, read committed",
    "default_transaction_read_only, off, off",
    "work_mem, 32MB, 32MB",
    "statement_timeout, 20s, 0",
    "lock_timeout, 15s, 0",
    "idle_in_transaction_session_timeout, 30s, 0"
  })
  void modes_are_ours_and_limits_are_the_operators_but_for_migrations(
      String setting, String inUse, String inMigrations) throws SQLException {
    assertEquals(inUse, shown(DriverConnections.forUse(database.url()), setting));
    assertEquals(inMigrations, shown(DriverConnections.forMigrations(database.url()), setting));
  }

  @Test
  void what_the_url_names_is_as_it_says() throws SQLException {
    DatabaseUrl url = with("&options=-c%20default_transaction_isolation%3Dserializable");

    assertEquals(
        "serializable", shown(DriverConnections.forUse(url), "default_transaction_isolation"));
    assertEquals("off", shown(DriverConnections.forUse(url), "default_transaction_read_only"));
  }

  /** There a session is shared with others, who would find what we have set. */
  @Test
  void nothing_is_set_through_a_proxy_or_where_the_url_says_that_there_is_one()
      throws IOException, SQLException {
    Properties parts = Driver.parseURL(database.url().jdbcUrl(), new Properties());
    int port = Integer.parseInt(parts.getProperty("PGPORT"));
    String setting = "default_transaction_read_only";
    try (var proxy = new RenamingProxy(port)) {
      String plain = with("&sslmode=disable&gssencmode=disable").jdbcUrl();
      var proxied =
          new DatabaseUrl(
              plain.replace(":" + port + "/", ":" + proxy.port() + "/"),
              database.url().user(),
              null);

      assertEquals("on", shown(DriverConnections.forUse(proxied), setting));
      assertEquals("on", shown(DriverConnections.forUse(with("&pgbouncer=true")), setting));
      assertEquals("off", shown(DriverConnections.forUse(with("&prepareThreshold=3")), setting));
    }
  }

  @Test
  void a_database_so_set_is_migrated_and_verified_and_ready() {
    database.execute("drop schema sallyport cascade");

    assertEquals(MigrationScripts.LATEST, new Migrations(database.url()).migrate());

    assertEquals(List.of(), DatabaseRequirements.problems(database.url()));
    var config = new HikariConfig();
    config.setJdbcUrl(database.url().jdbcUrl());
    config.setUsername(database.url().user());
    try (var host = new HikariDataSource(config)) {
      SallyportSchema.verify(host, "sallyport");
    }
  }
}
