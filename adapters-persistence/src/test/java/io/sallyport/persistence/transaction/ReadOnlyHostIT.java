package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static java.util.Collections.frequency;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.persistence.database.WireTap;
import io.sallyport.persistence.session.Guest;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyHostIT {

  private static final Instant LATER = Guest.NOW.plus(Duration.ofMinutes(5));

  private final TestDatabase database = new TestDatabase();
  private final HikariDataSource hosts = new HikariDataSource();
  private final JdbcHost host = new JdbcHost(hosts);
  private final Transactions joined = PostgresTransactions.joining(host);
  private Guest ada;
  private Guest decoy;

  @BeforeEach
  void enter() {
    hosts.setJdbcUrl(database.url().jdbcUrl());
    hosts.setUsername(database.url().user());
    ada = Guest.enter(database.transactions());
    decoy = Guest.enter(database.transactions());
  }

  @AfterEach
  void leave() {
    hosts.close();
    database.close();
  }

  /** How a host says that it only reads. */
  enum Way {
    BY_THE_CONNECTION {
      @Override
      void begin(JdbcHost host) throws SQLException {
        host.current().setReadOnly(true);
      }
    },
    BY_A_STATEMENT {
      @Override
      void begin(JdbcHost host) throws SQLException {
        execute(host, "set transaction read only");
      }
    };

    abstract void begin(JdbcHost host) throws SQLException;
  }

  private static void execute(JdbcHost host, String sql) throws SQLException {
    try (Statement statement = host.current().createStatement()) {
      statement.execute(sql);
    }
  }

  private <T> T reading(Way way, Supplier<T> work) {
    return host.inTransaction(
        () -> {
          try {
            way.begin(host);
            T result = work.get();
            execute(host, "select 1"); // the host's transaction goes on
            return result;
          } catch (SQLException failure) {
            throw new IllegalStateException(failure);
          }
        });
  }

  private Optional<Actor.SignedIn> ask(Transactions transactions, Instant now) {
    return ada.authenticate(transactions, now).map(SignedInUser::actor);
  }

  private List<String> used() {
    return database.query("select distinct last_used_at from sallyport.sessions");
  }

  @ParameterizedTest
  @EnumSource
  void knows_who_is_signed_in_and_notes_nothing(Way way) {
    List<String> before = used();

    Actor.SignedIn actor = reading(way, () -> ask(joined, LATER)).orElseThrow();

    assertEquals(ada.user().id(), actor.userId());
    assertEquals(ada.session().id(), actor.sessionId());
    assertEquals(ada.user().roles(), actor.roles());
    assertEquals(ada.session().lastProof(), actor.proof());
    assertEquals(before, used());
    assertEquals(Optional.of(actor), ask(database.transactions(), LATER));
    assertEquals(2, used().size());
  }

  @ParameterizedTest
  @EnumSource
  void knows_nobody_whose_session_is_over(Way way) {
    assertTrue(reading(way, () -> ask(joined, ada.session().expiresAt())).isEmpty());
    assertTrue(reading(way, () -> ask(joined, LATER)).isPresent());
    change(User::signedOutEverywhere);
    assertTrue(reading(way, () -> ask(joined, LATER)).isEmpty());
    database.execute(
        "update sallyport.sessions set security_stamp = 2 where user_id = '%s'"
            .formatted(ada.user().id().value()));
    assertTrue(reading(way, () -> ask(joined, LATER)).isPresent());
    database.execute(
        "update sallyport.users set is_active = false where id = '%s'"
            .formatted(ada.user().id().value()));
    assertTrue(reading(way, () -> ask(joined, LATER)).isEmpty());
    database.execute("update sallyport.users set is_active = true");
    assertTrue(database.transactions().<Boolean>inTransaction(ada::logOut));
    assertTrue(reading(way, () -> ask(joined, LATER)).isEmpty());
    assertTrue(
        reading(way, () -> joined.<Boolean>inOneStatement(decoy::isLive)), "the decoy is in");
  }

  private void change(UnaryOperator<User> change) {
    UserId id = ada.user().id();
    database
        .transactions()
        .inTransaction(
            stores -> stores.users().save(change.apply(stores.users().find(id).orElseThrow())));
  }

  @ParameterizedTest
  @EnumSource
  void says_that_what_writes_cannot_and_that_it_is_no_outage(Way way) {
    for (boolean oneStatement : List.of(true, false)) {
      var refused =
          reading(
              way,
              () -> assertThrows(IllegalStateException.class, () -> add(joined, oneStatement)));

      assertTrue(String.valueOf(refused.getMessage()).contains("read-only"), refused::toString);
    }
    assertEquals(
        List.of(), database.query("select 1 from sallyport.users where email like 'eve%'"));
  }

  private static boolean add(Transactions transactions, boolean oneStatement) {
    User eve = person("eve@example.org");
    return oneStatement
        ? transactions.inOneStatement(stores -> stores.users().add(eve))
        : transactions.inTransaction(stores -> stores.users().add(eve));
  }

  /** As an operator does, or a provider whose disk is full. */
  @Test
  void a_database_that_is_closed_to_writes_is_an_outage_for_what_writes_only() {
    database.execute(
        "do $$ begin execute format('alter database %I set default_transaction_read_only = on',"
            + " current_database()); end $$");
    var transactions = PostgresTransactions.on(hosts);

    for (Transactions each : List.of(host(joined), transactions)) {
      var outage = assertThrows(StoresUnavailable.class, () -> add(each, false));
      assertTrue(assertInstanceOf(DatabaseFault.class, outage.getCause()).isReadOnly());
    }
    assertTrue(ask(host(joined), LATER).isPresent());
    assertThrows(StoresUnavailable.class, () -> ada.noteUse(transactions, LATER));
    assertTrue(transactions.<Boolean>inOneStatement(ada::isLive));
  }

  private Transactions host(Transactions transactions) {
    return new HostTransactions(host, transactions);
  }

  @Test
  void a_host_that_says_so_on_the_connection_costs_no_statement_that_fails() throws IOException {
    try (var tap = new WireTap(database.url());
        var pool = new HikariDataSource()) {
      pool.setJdbcUrl(tap.url().jdbcUrl());
      pool.setUsername(tap.url().user());
      pool.setMaximumPoolSize(1);
      var tapped = new JdbcHost(pool);
      var transactions = PostgresTransactions.joining(tapped);
      tapped.inTransaction(() -> ask(transactions, LATER)); // the driver's own first statements
      tap.heard();

      tapped.inTransaction(
          () -> {
            try {
              tapped.current().setReadOnly(true);
            } catch (SQLException failure) {
              throw new IllegalStateException(failure);
            }
            return ask(transactions, LATER.plus(Duration.ofMinutes(1)));
          });

      // begin, savepoint, the question, release, savepoint, no note, release, commit
      assertEquals(7, frequency(tap.heard(), "execute"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_pool_that_only_reads_is_asked_in_one_statement(boolean autoCommit) throws IOException {
    try (var tap = new WireTap(database.url());
        var pool = new HikariDataSource()) {
      pool.setJdbcUrl(tap.url().jdbcUrl());
      pool.setUsername(tap.url().user());
      pool.setMaximumPoolSize(1);
      pool.setReadOnly(true);
      pool.setAutoCommit(autoCommit);
      var transactions = PostgresTransactions.on(pool);
      assertTrue(ask(transactions, LATER).isPresent());
      tap.heard();
      List<String> before = used();

      assertTrue(ask(transactions, LATER).isPresent());

      assertEquals(1, frequency(tap.heard(), "execute"));
      assertEquals(before, used());
    }
    assertFalse(used().isEmpty());
  }
}
