package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsupportedDatabaseIT {

  /** As a host has it. */
  private static HikariDataSource pool(DatabaseUrl url) {
    var config = new HikariConfig();
    config.setJdbcUrl(url.jdbcUrl());
    config.setUsername(url.user());
    config.setMaximumPoolSize(2);
    return new HikariDataSource(config);
  }

  private static void assertRefused(String encoding, UnusableDatabase refused) {
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("encoding " + encoding), message);
    assertTrue(message.contains("encoding 'UTF8' template template0"), message);
    assertEquals(1, message.lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"LATIN1", "SQL_ASCII", "EUC_JP"})
  void a_database_that_cannot_hold_every_name_is_refused_everywhere(String encoding) {
    DatabaseUrl url = TestCluster.newDatabaseIn(encoding);

    assertRefused(
        encoding, assertThrows(UnusableDatabase.class, () -> new Migrations(url).migrate()));
    try (HikariDataSource host = pool(url)) {
      assertRefused(
          encoding,
          assertThrows(UnusableDatabase.class, () -> SallyportSchema.migrate(host, "accounts")));
      assertRefused(
          encoding,
          assertThrows(UnusableDatabase.class, () -> SallyportSchema.verify(host, "accounts")));
    }
    List<DatabaseProblem> problems = DatabaseRequirements.problems(url);
    assertTrue(problems.get(0).message().contains(encoding), problems::toString);
    assertFalse(problems.get(0).temporary());
  }

  @Test
  void is_one_of_an_older_version_too() {
    assertTrue(
        described(130022, "13.22", "UTF8").unsupported().orElseThrow().message().contains("13.22"));
    assertTrue(described(140000, "14.0", "UTF8").unsupported().isEmpty());
  }

  private static ServerDescription described(int number, String version, String encoding) {
    return new ServerDescription(number, version, Instant.EPOCH, true, encoding);
  }

  @Test
  void a_server_that_takes_no_writes_may_take_some_later() {
    DatabaseUrl url = TestCluster.newDatabase();

    List<DatabaseProblem> problems =
        DatabaseRequirements.problems(
            DatabaseUrl.parse(
                url.jdbcUrl() + "?user=postgres&options=-c%20default_transaction_read_only%3Don"));

    assertEquals(1, problems.size());
    assertTrue(problems.get(0).temporary());
    assertTrue(problems.get(0).message().contains("primary"));
    assertEquals(List.of(), DatabaseRequirements.problems(url));
  }
}
