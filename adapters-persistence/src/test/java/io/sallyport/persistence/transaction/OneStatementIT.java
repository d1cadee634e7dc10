package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static java.util.Collections.frequency;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.DatabaseUrl;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.persistence.database.WireTap;
import io.sallyport.persistence.session.Guest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneStatementIT {

  /** More than the driver needs to prepare a statement by name and to leave its text away. */
  private static final int REQUESTS = 20;

  private final TestDatabase database = new TestDatabase();
  private final User ada = person("ada@example.org");
  private final User eve = person("eve@example.org");

  @AfterEach
  void leave() {
    database.close();
  }

  private static HikariDataSource pool(DatabaseUrl url, boolean autoCommit) {
    var config = new HikariConfig();
    config.setJdbcUrl(url.jdbcUrl());
    config.setUsername(url.user());
    config.setMaximumPoolSize(1);
    config.setAutoCommit(autoCommit);
    return new HikariDataSource(config);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_request_that_is_signed_in_is_one_statement_on_the_wire(boolean autoCommit)
      throws IOException {
    Guest guest = Guest.enter(database.transactions());
    try (var tap = new WireTap(database.url());
        HikariDataSource pool = pool(tap.url(), autoCommit)) {
      var transactions = PostgresTransactions.on(pool);
      transactions.inOneStatement(stores -> stores.users().find(ada.id()));
      tap.heard();

      for (int minute = 0; minute < REQUESTS; minute++) {
        Instant now = Guest.NOW.plus(Duration.ofMinutes(minute));
        assertTrue(
            transactions
                .inOneStatement(
                    stores ->
                        stores
                            .sessions()
                            .authenticate(guest.session().id(), SessionPolicy.standard(), now))
                .isPresent());
      }
      List<String> heard = tap.heard();

      assertEquals(REQUESTS, frequency(heard, "execute"), heard::toString);
      assertEquals(REQUESTS, frequency(heard, "sync"), heard::toString);
      assertFalse(heard.toString().toLowerCase(Locale.ROOT).contains("begin"));
    }
    assertEquals(
        Guest.NOW, database.transactions().inTransaction(guest::find).orElseThrow().lastUsedAt());
  }

  @Test
  void its_use_is_noted_by_another_once_a_minute() throws IOException {
    Guest guest = Guest.enter(database.transactions());
    Instant later = Guest.NOW.plus(Duration.ofMinutes(1));
    try (var tap = new WireTap(database.url());
        HikariDataSource pool = pool(tap.url(), true)) {
      var transactions = PostgresTransactions.on(pool);
      guest.authenticate(transactions, Guest.NOW);
      tap.heard();

      assertTrue(guest.authenticate(transactions, later).isPresent());
      assertEquals(2, frequency(tap.heard(), "execute"));
      assertTrue(guest.authenticate(transactions, later.plusSeconds(59)).isPresent());
      assertEquals(1, frequency(tap.heard(), "execute"));
    }
    assertEquals(
        later, database.transactions().inTransaction(guest::find).orElseThrow().lastUsedAt());
  }

  @Test
  void the_same_in_a_transaction_is_three() throws IOException {
    Guest guest = Guest.enter(database.transactions());
    try (var tap = new WireTap(database.url());
        HikariDataSource pool = pool(tap.url(), true)) {
      var transactions = PostgresTransactions.on(pool);
      transactions.inOneStatement(stores -> stores.users().find(ada.id()));
      tap.heard();

      transactions.inTransaction(guest::isLive);

      assertEquals(3, frequency(tap.heard(), "execute"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keeps_what_it_writes_and_gives_the_connection_back_as_it_was(boolean autoCommit)
      throws SQLException {
    try (HikariDataSource pool = pool(database.url(), autoCommit)) {
      Transactions transactions = PostgresTransactions.on(pool);

      assertTrue(transactions.<Boolean>inOneStatement(stores -> stores.users().add(ada)));

      try (Connection connection = pool.getConnection()) {
        assertEquals(autoCommit, connection.getAutoCommit());
      }
      assertTrue(transactions.<Boolean>inTransaction(stores -> stores.users().add(eve)));
    }
    assertEquals(List.of("2"), database.query("select count(*) from sallyport.users"));
  }

  private boolean ask(Predicate<Stores> question) {
    return database.transactions().inOneStatement(question::test);
  }

  @Test
  void refuses_a_second_statement_and_keeps_the_first() {
    assertThrows(
        IllegalStateException.class,
        () -> ask(stores -> stores.users().add(ada) && stores.users().add(eve)));

    assertEquals(List.of("ada@example.org"), database.query("select email from sallyport.users"));
    assertTrue(ask(stores -> stores.users().add(eve)));
  }

  @Test
  void refuses_a_transaction_within_and_is_refused_within_one() {
    Transactions transactions = database.transactions();

    assertThrows(
        IllegalStateException.class,
        () -> ask(outer -> transactions.inTransaction(inner -> inner.users().add(ada))));
    assertThrows(
        IllegalStateException.class,
        () -> transactions.inTransaction(outer -> ask(inner -> inner.users().add(ada))));

    assertEquals(List.of(), database.query("select email from sallyport.users"));
  }

  @Test
  void names_a_fault_as_a_transaction_does_even_one_that_is_hidden() {
    User tooLong = ada.renamed(new FullName("x".repeat(201)), ada.createdAt());
    String message =
        "A statement failed: SQLSTATE 23514, constraint users_full_name_is_one_line_of_text.";

    var fault = assertThrows(DatabaseFault.class, () -> ask(stores -> stores.users().add(tooLong)));
    var hidden =
        assertThrows(
            DatabaseFault.class,
            () ->
                ask(
                    stores -> {
                      assertThrows(DatabaseFault.class, () -> stores.users().add(tooLong));
                      return true;
                    }));

    assertEquals(message, fault.getMessage());
    assertEquals(message, hidden.getMessage());
  }

  @Test
  void runs_again_what_met_another_and_then_gives_up_as_an_outage() {
    var runs = new AtomicInteger();
    database.execute(
        "create function fail() returns trigger language plpgsql as"
            + " $$ begin raise exception 'no' using errcode = '40001'; end $$");
    database.execute(
        "create trigger fail after insert on sallyport.users for each row execute function fail()");

    assertThrows(
        StoresUnavailable.class,
        () ->
            ask(
                stores -> {
                  runs.incrementAndGet();
                  return stores.users().add(ada);
                }));

    assertEquals(6, runs.get());
  }
}
