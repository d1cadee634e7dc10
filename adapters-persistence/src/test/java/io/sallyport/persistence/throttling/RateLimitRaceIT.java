package io.sallyport.persistence.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.throttling.Verdict;
import io.sallyport.domain.throttling.Verdict.Allowed;
import io.sallyport.domain.throttling.Verdict.Refused;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.ConnectionPool;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.testkit.Meanwhile;
import io.sallyport.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads of two nodes, each node with a pool of its own, that ask all at once. */
class RateLimitRaceIT {

  private static final int THREADS = 64;
  private static final int REQUESTS = 20;
  private static final int KEYS = 4;
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestDatabase database = new TestDatabase();
  private final HikariDataSource otherPool = ConnectionPool.open(database.url(), 10);
  private final List<Transactions> nodes =
      List.of(database.transactions(), PostgresTransactions.on(otherPool));
  private final Map<String, LongAdder> allowed = new ConcurrentHashMap<>();

  /** A machine that is busy may open connections slowly, and here many wait for few. */
  @BeforeEach
  void be_patient() {
    database.pool().setConnectionTimeout(PATIENCE.toMillis());
    otherPool.setConnectionTimeout(PATIENCE.toMillis());
  }

  @AfterEach
  void leave() {
    otherPool.close();
    database.close();
  }

  private Verdict take(int runner, RateLimit limit, String key, Instant now) {
    return nodes
        .get(runner % nodes.size())
        .inOneStatement(stores -> stores.get(RateLimits.class).take(limit, key, now));
  }

  private boolean ask(int runner, RateLimit limit, int request, Instant now) {
    String key = "key " + request % KEYS;
    if (take(runner, limit, key, now) instanceof Allowed) {
      allowed.computeIfAbsent(key, any -> new LongAdder()).increment();
    }
    return true;
  }

  @Tag("ASVS-2.3.2")
  @Test
  void at_one_instant_exactly_the_burst_of_each_key_is_allowed() {
    RateLimit limit = RateLimit.of("log_in", 100, Duration.ofMinutes(1));

    Race.winners(
        THREADS,
        runner -> {
          for (int request = 0; request < REQUESTS; request++) {
            ask(runner, limit, request, NOW);
          }
          return true;
        });

    assertEquals(KEYS, allowed.size());
    allowed.forEach((key, count) -> assertEquals(limit.burst(), count.sum(), key));
  }

  @Test
  void while_time_goes_on_not_one_too_many_is_allowed() {
    RateLimit limit = new RateLimit("log_in", 70, Duration.ofSeconds(1), 5);
    var first = new LongAccumulator(Math::min, Long.MAX_VALUE);
    var last = new LongAccumulator(Math::max, Long.MIN_VALUE);

    Race.winners(
        THREADS,
        runner -> {
          for (int request = 0; request < REQUESTS; request++) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            first.accumulate(ChronoUnit.MICROS.between(Instant.EPOCH, now));
            last.accumulate(ChronoUnit.MICROS.between(Instant.EPOCH, now));
            ask(runner, limit, request, now);
          }
          return true;
        });

    long micros = last.get() - first.get();
    long most = limit.burst() + micros / (limit.interval().toNanos() / 1_000);
    assertEquals(KEYS, allowed.size());
    allowed.forEach(
        (key, count) -> {
          assertTrue(count.sum() <= most, count + " of at most " + most);
          assertTrue(count.sum() >= limit.burst(), key + ": " + count);
        });
  }

  /** Who has looked while there was room, and writes when there is none any more. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whoever_waits_for_the_row_goes_by_what_it_then_says(int burst) {
    RateLimit limit = RateLimit.of("log_in", burst, Duration.ofMinutes(1));
    for (int used = 1; used < burst; used++) {
      assertInstanceOf(Allowed.class, take(0, limit, "a", NOW));
    }

    Meanwhile<Verdict> second =
        nodes
            .get(0)
            .inTransaction(
                stores -> {
                  stores.get(RateLimits.class).take(limit, "a", NOW);
                  var waiting = Meanwhile.begin(() -> take(1, limit, "a", NOW));
                  database.awaitBlockedTransaction();
                  return waiting;
                });

    assertEquals(Optional.of(new Refused(limit, limit.interval())), second.within(PATIENCE));
    assertInstanceOf(Refused.class, take(1, limit, "a", NOW));
  }

  @Test
  void a_refusal_neither_writes_nor_locks_the_row() {
    RateLimit limit = RateLimit.of("log_in", 1, Duration.ofMinutes(1));
    String row = "select xmin || ' ' || xmax || ' ' || ctid from sallyport.rate_limits";
    assertInstanceOf(Allowed.class, take(0, limit, "a", NOW));
    List<String> before = database.query(row);

    assertInstanceOf(Refused.class, take(1, limit, "a", NOW));

    assertEquals(1, before.size());
    assertEquals(before, database.query(row));
  }

  @Test
  void what_is_kept_is_not_logged_and_moves_within_its_page() {
    assertEquals(
        List.of("u {fillfactor=70}"),
        database.query(
            "select relpersistence::text || ' ' || reloptions::text from pg_class"
                + " where oid = 'sallyport.rate_limits'::regclass"));
    assertEquals(
        List.of("rate_limits_key"),
        database.query(
            "select relname from pg_class join pg_index on indexrelid = pg_class.oid"
                + " where indrelid = 'sallyport.rate_limits'::regclass"));
  }
}
