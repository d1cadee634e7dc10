package io.sallyport.persistence.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.throttling.Guess;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.GuessVerdict;
import io.sallyport.domain.throttling.GuessVerdict.GoOn;
import io.sallyport.domain.throttling.GuessVerdict.WaitUntil;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.ConnectionPool;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.testkit.Meanwhile;
import io.sallyport.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many threads of two nodes, each node with a pool of its own, that guess all at once. */
class GuessRaceIT {

  private static final int THREADS = 64;
  private static final int ATTEMPTS = 10;
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final GuessPolicy POLICY = GuessPolicy.standard();
  private static final Guess GUESS = new Guess("ada", "ada here", null);

  private final TestDatabase database = new TestDatabase();
  private final HikariDataSource otherPool = ConnectionPool.open(database.url(), 10);
  private final List<Transactions> nodes =
      List.of(database.transactions(), PostgresTransactions.on(otherPool));

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

  private GuessVerdict reserve(int runner, GuessPolicy policy, Instant now) {
    return nodes
        .get(runner % nodes.size())
        .inOneStatement(stores -> stores.get(Guesses.class).reserve(GUESS, policy, now));
  }

  private long reserveAllAtOnce(Instant now) {
    var goOn = new LongAdder();
    Race.winners(
        THREADS,
        runner -> {
          for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            goOn.add(reserve(runner, POLICY, now) instanceof GoOn ? 1 : 0);
          }
          return true;
        });
    return goOn.sum();
  }

  @Test
  void at_one_instant_exactly_the_free_ones_go_on_and_at_the_end_of_each_wait_one() {
    assertEquals(POLICY.free(), reserveAllAtOnce(NOW));

    Instant later = NOW.plus(POLICY.firstWait());
    assertEquals(1, reserveAllAtOnce(later));
    assertEquals(0, reserveAllAtOnce(later.plus(POLICY.firstWait())));
    assertEquals(1, reserveAllAtOnce(later.plus(POLICY.firstWait().multipliedBy(2))));
  }

  @Test
  void the_waits_of_the_standard_policy_are_those_that_it_tells() {
    Instant now = NOW;
    for (int failures = 1; failures <= POLICY.stop(); failures++) {
      assertEquals(new GoOn("ada", failures, null), reserve(failures, POLICY, now));
      Instant end = now.plus(POLICY.waitAfter(failures));
      if (end.isAfter(now) && failures < POLICY.stop()) {
        assertEquals(new WaitUntil(end), reserve(failures, POLICY, end.minusNanos(1_000)));
      }
      now = end;
    }
    assertEquals(new GuessVerdict.Stopped(), reserve(0, POLICY, now.plus(Duration.ofDays(29))));
  }

  /** Who has looked while there was room, and writes when there is none any more. */
  @Test
  void whoever_waits_for_the_row_goes_by_what_it_then_says() {
    var one = new GuessPolicy(1, Duration.ofSeconds(10), Duration.ofSeconds(10), 2);

    Meanwhile<GuessVerdict> second =
        nodes
            .get(0)
            .inTransaction(
                stores -> {
                  stores.get(Guesses.class).reserve(GUESS, one, NOW);
                  var waiting = Meanwhile.begin(() -> reserve(1, one, NOW));
                  database.awaitBlockedTransaction();
                  return waiting;
                });

    assertEquals(Optional.of(new WaitUntil(NOW.plusSeconds(10))), second.within(PATIENCE));
  }

  @Test
  void a_refusal_neither_writes_nor_locks_the_row() {
    var one = new GuessPolicy(1, Duration.ofSeconds(10), Duration.ofSeconds(10), 2);
    String row = "select xmin || ' ' || xmax || ' ' || ctid from sallyport.guesses";
    assertInstanceOf(GoOn.class, reserve(0, one, NOW));
    List<String> before = database.query(row);

    assertInstanceOf(WaitUntil.class, reserve(1, one, NOW));

    assertEquals(1, before.size());
    assertEquals(before, database.query(row));
  }

  @Test
  void what_is_counted_is_logged_and_moves_within_its_page() {
    assertEquals(
        List.of("p {fillfactor=70}", "p {fillfactor=70}"),
        database.query(
            "select relpersistence::text || ' ' || reloptions::text from pg_class"
                + " where relname in ('guesses', 'familiars')"));
    assertEquals(
        List.of("familiars_key", "guesses_key"),
        database.query(
            "select relname from pg_class join pg_index on indexrelid = pg_class.oid"
                + " where indrelid in ('sallyport.guesses'::regclass,"
                + " 'sallyport.familiars'::regclass) order by relname"));
  }
}
