package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.persistence.database.ConnectionPool;
import io.sallyport.persistence.database.DatabaseUrl;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TimeZonesIT {

  private final TimeZone usual = TimeZone.getDefault();
  private Postgres postgres;

  @BeforeAll
  void start_a_database(@TempDir Path folder) {
    postgres = new Postgres(PackedServer.dataFolder(folder));
  }

  @AfterEach
  void set_the_zone_back() {
    TimeZone.setDefault(usual);
  }

  @AfterAll
  void stop_it() {
    postgres.close();
  }

  /** All that Java knows and PostgreSQL does not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACT", "AET", "AGT", "ART", "AST", "BET", "BST", "CAT", "CNT", "CST", "CTT", "EAT", "ECT",
        "IET", "IST", "JST", "MIT", "NET", "NST", "PLT", "PNT", "PRT", "PST", "SST", "VST"
      })
  void a_zone_that_postgresql_does_not_know_keeps_nobody_out(String zone) throws SQLException {
    DatabaseUrl url = DatabaseUrl.parse(postgres.url("postgres"));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    assertEquals(zone, TimeZone.getDefault().getID());
    SQLException refused =
        assertThrows(
            SQLException.class,
            () -> DriverManager.getConnection(url.jdbcUrl(), "postgres", postgres.password()));
    assertEquals("22023", refused.getSQLState());

    Main.useUtc();

    try (HikariDataSource pool = ConnectionPool.open(url, 1);
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show timezone")) {
      row.next();
      assertEquals("UTC", row.getString(1));
    }
  }
}
