package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.transaction.StoresUnavailable;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DatabaseStatusIT {

  private static DatabaseStatus status(DatabaseUrl url) {
    try (HikariDataSource pool = ConnectionPool.open(url, 1)) {
      return DatabaseStatus.read(pool);
    }
  }

  @Test
  void tells_what_the_server_is() {
    DatabaseStatus status = status(TestCluster.newDatabase());

    assertTrue(status.versionNumber() >= DatabaseStatus.OLDEST_SUPPORTED);
    assertTrue(status.version().startsWith(status.versionNumber() / 10000 + "."));
    assertEquals("UTF8", status.encoding());
    assertTrue(
        Duration.between(status.serverTime(), Instant.now()).abs().compareTo(Duration.ofMinutes(5))
            < 0);
    assertTrue(status.writable());
    assertTrue(status.isReady());
  }

  @Test
  void is_not_ready_before_the_migrations() {
    DatabaseStatus status = status(TestCluster.newEmptyDatabase());

    assertEquals(MigrationScripts.LATEST, status.migrations().missing());
    assertFalse(status.isReady());
  }

  @Test
  void is_not_ready_where_nothing_can_be_written() {
    String url =
        TestCluster.newDatabase().jdbcUrl() + "?options=-c%20default_transaction_read_only%3Don";

    DatabaseStatus status = status(DatabaseUrl.parse(url + "&user=postgres"));

    assertFalse(status.writable());
    assertFalse(status.isReady());
  }

  @Test
  void is_an_outage_where_nobody_answers() {
    assertThrows(
        StoresUnavailable.class,
        () -> status(DatabaseUrl.parse("postgresql://postgres@127.0.0.1:1/d")));
  }
}
