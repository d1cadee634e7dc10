package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.maintenance.Budget;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DatabaseClockIT {

  private static final Duration SOON = Duration.ofSeconds(10);

  @Tag("ASVS-16.2.2")
  @Test
  void tells_the_time_of_the_database_whatever_the_machine_says() {
    try (var database = new TestDatabase()) {
      var machine = new SettableClock(Instant.EPOCH);
      var clock = new DatabaseClock(database.pool(), machine, System::nanoTime);

      assertEquals(Instant.EPOCH, clock.instant());
      assertTrue(clock.anchor());

      Instant before = now(database);
      Instant told = clock.instant();
      Instant after = now(database);
      assertTrue(told.isAfter(before.minus(SOON)) && told.isBefore(after.plus(SOON)));
      assertTrue(clock.anchor());
    }
  }

  private static Instant now(TestDatabase database) {
    String iso =
        "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
    return OffsetDateTime.parse(database.query(iso).get(0), DateTimeFormatter.ISO_DATE_TIME)
        .toInstant();
  }

  @Test
  void goes_on_when_the_database_is_gone() {
    HikariDataSource pool = ConnectionPool.open(TestCluster.newDatabase(), 1);
    DatabaseClock clock = DatabaseClock.over(pool);
    assertTrue(clock.anchor());
    pool.close();

    assertFalse(clock.anchor());
    assertTrue(Duration.between(Instant.now(), clock.instant()).abs().compareTo(SOON) < 0);
  }

  @Test
  void is_anchored_by_a_job_on_every_node_which_fails_while_the_database_is_gone() {
    HikariDataSource pool = ConnectionPool.open(TestCluster.newDatabase(), 1);
    var clock = new DatabaseClock(pool, new SettableClock(Instant.EPOCH), System::nanoTime);
    Job anchoring = clock.anchoring();
    var budget = new Budget(InstantSource.system(), Instant.MAX);

    assertEquals(JobResult.nothing(), anchoring.work().run(budget));
    assertTrue(clock.instant().isAfter(Instant.EPOCH.plus(Duration.ofDays(365))));
    assertEquals("clock", anchoring.name());
    assertEquals(Job.Nodes.EVERY, anchoring.nodes());
    assertEquals(Duration.ofSeconds(10), anchoring.interval());

    pool.close();
    assertThrows(StoresUnavailable.class, () -> anchoring.work().run(budget));
    assertThrows(StoresUnavailable.class, clock::requireAnchor);
  }
}
