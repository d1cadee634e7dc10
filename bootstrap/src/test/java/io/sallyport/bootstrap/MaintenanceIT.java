package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Maintenance;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.maintenance.JobResult;
import io.sallyport.domain.maintenance.JobRound;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.postgres.DatabaseLogin;
import io.sallyport.postgres.EmbeddedPostgres;
import io.sallyport.testkit.Race;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGSimpleDataSource;

/** Nodes on one PostgreSQL: one of them does what one node is to do, and another follows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MaintenanceIT {

  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private static final Duration BUDGET = Duration.ofMinutes(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String DELETION = "expired_idempotency_records";

  private final EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();
  private final PGSimpleDataSource database = new PGSimpleDataSource();
  private final Transactions transactions = PostgresTransactions.on(database);
  private final SettableClock clock = new SettableClock(START);

  @BeforeAll
  void make_the_tables() {
    DatabaseLogin login = postgres.superuser();
    database.setUrl(login.jdbcUrl());
    database.setUser(login.user());
    database.setPassword(login.password().reveal());
    SallyportSchema.migrate(database, "sallyport");
  }

  @AfterAll
  void stop() {
    postgres.close();
  }

  @BeforeEach
  void empty_the_tables() throws SQLException {
    clock.set(START);
    execute("delete from sallyport.leases");
    execute("delete from sallyport.idempotency_keys");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Maintenance node(Transactions its) {
    return SallyportBuilder.create()
        .transactions(its)
        .passwordHasher(new QuickPasswordHasher())
        .accessTokens(new PlainAccessTokens())
        .clock(clock)
        .build()
        .maintenance();
  }

  private void expiredRecords(int count) {
    Instant expiry = clock.instant();
    transactions.inTransaction(
        stores -> {
          for (int i = 0; i < count; i++) {
            var record =
                new IdempotencyRecord("key " + i, "body", UUID.randomUUID(), expiry, expiry, null);
            stores.idempotencyRecords().reserve(record, expiry.minusSeconds(1));
          }
          return count;
        });
  }

  private static int deleted(JobRound round) {
    JobResult result = round.results().get(DELETION);
    return result == null ? 0 : result.counts().getOrDefault("deleted", 0);
  }

  @Test
  void one_of_many_nodes_deletes_and_stays_the_one() {
    List<Maintenance> nodes = List.of(node(transactions), node(transactions), node(transactions));
    int lastWinner = -1;
    for (int round = 0; round < 8; round++) {
      expiredRecords(20);
      var winner = new AtomicInteger();
      var rows = new AtomicInteger();

      int winners =
          Race.winners(
              nodes.size(),
              number -> {
                JobRound done = nodes.get(number).runOnce(BUDGET);
                rows.addAndGet(deleted(done));
                boolean ran = done.results().containsKey(DELETION);
                if (ran) {
                  winner.set(number);
                }
                return ran;
              });

      assertEquals(1, winners, "round " + round);
      assertEquals(20, rows.get(), "round " + round);
      if (round > 0) {
        assertEquals(lastWinner, winner.get(), "round " + round);
      }
      lastWinner = winner.get();
      clock.advance(MINUTE);
    }
  }

  /**
   * Transactions of a node whose connection is lost before a commit.
   *
   * @param count how many of its transactions there have been
   */
  private record Ending(Transactions transactions, AtomicInteger count, int lost)
      implements Transactions {

    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      return transactions.inTransaction(
          stores -> {
            T result = work.apply(stores);
            if (count.incrementAndGet() == lost) {
              terminate(PostgresTransactions.connectionOf(stores));
            }
            return result;
          });
    }

    private static void terminate(Connection connection) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("select pg_terminate_backend(pg_backend_pid())");
      } catch (SQLException terminated) {
        throw new StoresUnavailable(terminated);
      }
    }
  }

  @Test
  void another_node_follows_one_that_ended_in_the_middle_and_nothing_is_lost_or_left() {
    expiredRecords(1200);
    // Two leases, one look for sessions, one batch of records; the second batch is not committed.
    Maintenance ending = node(new Ending(transactions, new AtomicInteger(), 5));
    assertThrows(StoresUnavailable.class, () -> ending.runOnce(BUDGET));

    Maintenance other = node(transactions);
    for (int minute = 0; minute < 5; minute++) {
      assertEquals(0, deleted(other.runOnce(BUDGET)), "after " + minute + " minutes");
      clock.advance(MINUTE);
    }

    assertEquals(700, deleted(other.runOnce(BUDGET)));
    assertEquals(0, deleted(ending.runOnce(BUDGET)), "another node has the lease");
  }
}
