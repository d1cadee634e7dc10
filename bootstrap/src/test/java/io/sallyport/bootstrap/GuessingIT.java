package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.throttling.ThrottlingRefusal.TooManyAttempts;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.persistence.database.ConnectionPool;
import io.sallyport.persistence.database.DatabaseUrl;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.testkit.Race;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.shared.PlainSealer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes with a pool each, many that guess at once, and a hasher that counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GuessingIT {

  private static final String ADA = "ada@example.org";
  private static final String HOME = "2001:db8:1:2::7";
  private static final Secret RIGHT = Secret.of("correct horse battery");
  private static final Secret WRONG = Secret.of("a guess of mine");
  private static final int THREADS = Integer.getInteger("guessing.threads", 24);
  private static final int GUESSES = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final GuessPolicy POLICY = GuessPolicy.standard();

  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  private final SettableClock clock = new SettableClock(START);
  private final QuickPasswordHasher hasher = new QuickPasswordHasher();
  private final PlainSealer sealer = new PlainSealer();
  private final PlainAccessTokens tokens = new PlainAccessTokens();
  private final Path folder;
  private final Postgres postgres;
  private final List<HikariDataSource> pools;
  private final List<Sallyport> nodes;

  GuessingIT(@TempDir Path folder) {
    this.folder = folder;
    postgres = new Postgres(folder.resolve("data"));
    pools = List.of(pool(), pool());
    SallyportSchema.migrate(pools.get(0), "sallyport");
    nodes = pools.stream().map(this::node).toList();
  }

  private HikariDataSource pool() {
    HikariDataSource pool = ConnectionPool.open(DatabaseUrl.parse(postgres.url("postgres")), 10);
    pool.setConnectionTimeout(PATIENCE.toMillis());
    return pool;
  }

  private Sallyport node(HikariDataSource pool) {
    return SallyportBuilder.create()
        .transactions(PostgresTransactions.on(pool))
        .passwordHasher(hasher)
        .accessTokens(tokens)
        .sealer(sealer)
        .clock(clock)
        .build();
  }

  @BeforeEach
  void begin_anew() {
    postgres.execute("postgres", "delete from sallyport.users", "delete from sallyport.guesses");
    clock.set(START);
    nodes
        .get(0)
        .users()
        .register()
        .handle(new RegisterUser.Command(new Actor.Visitor(), ADA, RIGHT, null));
    logIn(0, HOME, ADA, RIGHT);
  }

  @AfterAll
  void stop() {
    pools.forEach(HikariDataSource::close);
    postgres.close();
  }

  private void logIn(int node, String from, String email, Secret password) {
    var visitor = new Actor.Visitor(new Origin(from, null, null));
    nodes
        .get(node % nodes.size())
        .sessions()
        .logIn()
        .handle(new LogIn.Command(visitor, email, password));
  }

  /** Each from an address that nobody has seen, or from another one of the owner's /48. */
  private static String anywhere(int number) {
    return number % 2 == 0 ? "198.51.100." + number : "2001:db8:1:" + (256 + number) + "::7";
  }

  private boolean isCompared(int node, String from, String email) {
    try {
      logIn(node, from, email, WRONG);
      return true;
    } catch (BadCredentials compared) {
      return true;
    } catch (TooManyAttempts refused) {
      return false;
    }
  }

  /** How many were compared, as those who guessed were told. */
  private int guessAllAtOnce(String email) {
    var compared = new AtomicInteger();
    Race.winners(
        THREADS,
        runner -> {
          for (int guess = 0; guess < GUESSES; guess++) {
            compared.addAndGet(isCompared(runner + guess, anywhere(runner), email) ? 1 : 0);
          }
          return true;
        });
    return compared.get();
  }

  @Tag("ASVS-6.3.1")
  @ParameterizedTest
  @ValueSource(strings = {ADA, "nobody@example.org"})
  void as_many_are_compared_as_the_policy_allows_and_not_one_more(String email) {
    int before = hasher.verifyCount();

    assertEquals(POLICY.free(), guessAllAtOnce(email));
    assertEquals(POLICY.free(), hasher.verifyCount() - before);

    for (int failures = POLICY.free(); failures < POLICY.stop(); failures++) {
      clock.advance(POLICY.waitAfter(failures));
      assertTrue(isCompared(failures, anywhere(failures), email));
      assertFalse(isCompared(failures, anywhere(failures), email));
    }
    clock.advance(Duration.ofDays(20));
    assertEquals(0, guessAllAtOnce(email));
    assertEquals(POLICY.stop(), hasher.verifyCount() - before);
  }

  @Test
  void the_owner_logs_in_from_a_familiar_network_all_the_while() {
    int before = hasher.verifyCount();
    int logIns = 5;
    var compared = new AtomicInteger();

    int done =
        Race.winners(
            THREADS,
            runner -> {
              for (int round = 0; round < logIns; round++) {
                if (runner == 0) {
                  logIn(round, HOME, ADA, RIGHT);
                } else {
                  compared.addAndGet(isCompared(round, anywhere(runner), ADA) ? 1 : 0);
                }
              }
              return true;
            });

    assertEquals(THREADS, done);
    assertEquals(POLICY.free(), compared.get());
    assertEquals(POLICY.free() + logIns, hasher.verifyCount() - before);
  }

  @Test
  void honest_log_ins_of_one_account_at_once_all_pass() {
    for (int round = 0; round < 4; round++) {
      assertEquals(
          POLICY.free(),
          Race.winners(
              POLICY.free(),
              runner -> {
                logIn(runner, "203.0.113.6", ADA, RIGHT);
                return true;
              }),
          "round " + round);
    }
  }

  @Test
  void a_postgresql_that_is_killed_forgets_no_guess() throws Exception {
    assertEquals(POLICY.free(), guessAllAtOnce(ADA));
    assertEquals(POLICY.free(), guessAllAtOnce("nobody@example.org"));

    assertTrue(ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly());

    for (String email : List.of(ADA, "nobody@example.org")) {
      for (int node = 0; node < nodes.size(); node++) {
        assertFalse(isComparedOnceItIsBack(node, email));
      }
    }
  }

  private boolean isComparedOnceItIsBack(int node, String email) throws InterruptedException {
    for (int tried = 0; ; tried++) {
      try {
        return isCompared(node, "198.51.100.1", email);
      } catch (StoresUnavailable notYet) {
        assertTrue(tried < 600, "waited in vain");
        Thread.sleep(200);
      }
    }
  }

  private long postmaster() throws IOException {
    Path file = folder.resolve("data/postgres/postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).get(0).strip());
  }
}
