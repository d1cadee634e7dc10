package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sallyport.application.Keyring;
import io.sallyport.application.Maintenance;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyPolicy;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.persistence.database.DatabaseClock;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.key.PlainKeyMaker;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

final class ServerJobsTest {

  private static final Duration BUDGET = Duration.ofSeconds(5);
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final KeyPairs pairs = pairs();
  private boolean timeless;

  private KeyPairs pairs() {
    return KeyPairs.of(
        KeyAlgorithm.ES256,
        Keyring.of(
            transactions,
            new PlainKeyMaker(),
            KeyPolicy.standard(Duration.ofDays(90), Duration.ofMinutes(30)),
            clock));
  }

  /** A server, on a database that tells the time unless it is timeless. */
  private ServerJobs server(KeyPairs keyPairs) {
    return new ServerJobs(DatabaseClock.over(database()), Optional.of(keyPairs));
  }

  private DataSource database() {
    DataSource database = mock(DataSource.class, RETURNS_DEEP_STUBS);
    try {
      ResultSet row = mock(ResultSet.class);
      when(row.getObject(1, OffsetDateTime.class))
          .thenAnswer(
              asked -> {
                if (timeless) {
                  throw new SQLException("no time");
                }
                return OffsetDateTime.parse("2026-11-23T08:00:00Z");
              });
      when(database.getConnection().createStatement().executeQuery(any())).thenReturn(row);
    } catch (SQLException never) {
      throw new AssertionError(never);
    }
    return database;
  }

  private Maintenance maintenance(ServerJobs server) {
    return SallyportBuilder.create()
        .transactions(transactions)
        .passwordHasher(new QuickPasswordHasher())
        .accessTokens(new PlainAccessTokens())
        .clock(clock)
        .jobs(server.all())
        .build()
        .maintenance();
  }

  @Test
  void prepare_a_time_and_a_key_that_signs() {
    ServerJobs server = server(pairs);

    server.prepare();

    assertEquals(1, pairs.cache().known().size());
    assertEquals(pairs.stored(), pairs.cache().known());
    assertEquals(2026, server.clock().instant().atOffset(ZoneOffset.UTC).getYear());
    server.prepare();
    assertEquals(1, pairs.stored().size());
  }

  @Test
  void serve_nothing_without_a_time() {
    timeless = true;

    assertThrows(StoresUnavailable.class, server(pairs)::prepare);
    assertEquals(List.of(), pairs.stored());
  }

  @Test
  void fail_with_an_outage_while_the_database_tells_no_time() {
    timeless = true;

    Maintenance maintenance = maintenance(server(pairs));
    assertThrows(StoresUnavailable.class, () -> maintenance.runOnce(BUDGET));
    assertEquals(1, pairs.stored().size(), "the other jobs were run");
  }

  @Test
  void keep_the_clock_and_the_key_cache_fresh_every_ten_seconds_and_do_the_rest_more_rarely() {
    Map<String, Integer> runs = new HashMap<>();
    Maintenance maintenance = maintenance(server(pairs)).decorated(job -> counting(job, runs));

    for (int i = 0; i < 13; i++) {
      assertEquals(TEN_SECONDS, maintenance.runOnce(BUDGET).pause());
      clock.advance(TEN_SECONDS);
    }

    assertEquals(
        Map.of(
            "clock", 13,
            "key_cache", 13,
            "key_rotation", 3,
            "expired_sessions", 3,
            "expired_idempotency_records", 3,
            "old_guesses", 1,
            "old_familiars", 1),
        runs);
  }

  private static Job counting(Job job, Map<String, Integer> runs) {
    return job.around(
        work ->
            budget -> {
              runs.merge(job.name(), 1, Integer::sum);
              return work.run(budget);
            });
  }

  @Test
  void let_keys_take_turns_on_one_node_and_read_them_on_every_node() {
    KeyPairs others = pairs();
    Maintenance one = maintenance(server(pairs));
    Maintenance other = maintenance(server(others));
    one.runOnce(BUDGET);
    other.runOnce(BUDGET);
    assertEquals(1, pairs.cache().known().size());
    assertEquals(pairs.stored(), others.cache().known());

    clock.advance(Duration.ofDays(90).minus(TEN_SECONDS));
    one.runOnce(BUDGET);
    clock.advance(TEN_SECONDS);
    other.runOnce(BUDGET);
    assertEquals(2, pairs.stored().size(), "the first node made it, ten minutes early");
    assertEquals(pairs.stored(), pairs.cache().known());
    assertEquals(pairs.stored(), others.cache().known());

    clock.advance(Duration.ofDays(90));
    try (var heard = new Heard(KeyPairs.class)) {
      assertEquals(JobResult.of("made", 1), one.runOnce(BUDGET).results().get("key_rotation"));
      assertFalse(other.runOnce(BUDGET).results().containsKey("key_rotation"));
      assertEquals(1, heard.lines().size());
      assertEquals("INFO event=\"key_made\"", heard.lines().get(0).substring(0, 21));
    }
  }
}
