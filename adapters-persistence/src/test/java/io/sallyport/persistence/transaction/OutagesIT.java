package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.ConnectionPool;
import io.sallyport.persistence.database.DatabaseUrl;
import io.sallyport.persistence.database.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OutagesIT {

  private static final String TERMINATE_THE_OTHERS =
      "select pg_terminate_backend(pid) from pg_stat_activity"
          + " where datname = current_database() and pid <> pg_backend_pid()";

  private final TestDatabase database = new TestDatabase();
  private final User ada = person("ada@example.org");
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void leave() {
    database.close();
  }

  private <T> T transaction(Function<Stores, T> work) {
    return database.transactions().inTransaction(work);
  }

  private List<String> everyone() {
    return database.query("select email from sallyport.users");
  }

  @Tag("ASVS-16.5.2")
  @Test
  void a_connection_lost_within_the_work_is_an_outage_and_is_replaced() {
    assertThrows(
        StoresUnavailable.class,
        () ->
            transaction(
                stores -> {
                  stores.users().add(ada);
                  database.query(TERMINATE_THE_OTHERS);
                  return stores.users().find(ada.id());
                }));

    assertEquals(List.of(), everyone());
    assertTrue(transaction(stores -> stores.users().add(ada)).booleanValue());
  }

  @Test
  void a_connection_lost_at_the_commit_is_an_outage_and_nothing_is_done_twice() {
    assertThrows(
        StoresUnavailable.class,
        () ->
            transaction(
                stores -> {
                  runs.incrementAndGet();
                  boolean added = stores.users().add(ada);
                  database.query(TERMINATE_THE_OTHERS);
                  return added;
                }));

    assertEquals(1, runs.get());
    assertEquals(List.of(), everyone());
  }

  @Test
  void a_refusal_stays_itself_even_if_the_connection_is_lost_with_it() {
    var refusal = new IllegalArgumentException();

    var thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                transaction(
                    stores -> {
                      stores.users().add(ada);
                      database.query(TERMINATE_THE_OTHERS);
                      throw refusal;
                    }));

    assertEquals(refusal, thrown);
    assertEquals(List.of(), everyone());
  }

  /** What a primary looks like to its old connections once it has been made a standby. */
  @Test
  void connections_to_what_is_a_standby_now_are_not_used_again() throws SQLException {
    try (HikariDataSource one = ConnectionPool.open(database.url(), 1)) {
      var transactions = PostgresTransactions.on(one);
      try (Connection connection = one.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("set default_transaction_read_only = on");
      }
      assertThrows(
          StoresUnavailable.class,
          () -> transactions.inTransaction(stores -> stores.users().add(ada)));

      assertTrue(transactions.<Boolean>inTransaction(stores -> stores.users().add(ada)));
    }
  }

  @Test
  void a_statement_that_takes_too_long_is_an_outage() {
    database.execute(
        "create function fail() returns trigger language plpgsql as"
            + " $$ begin raise exception 'slow' using errcode = '57014'; end $$");
    database.execute(
        "create trigger fail before insert on sallyport.users"
            + " for each row execute function fail()");

    assertThrows(StoresUnavailable.class, () -> transaction(stores -> stores.users().add(ada)));
  }

  @Test
  void a_pool_opens_without_its_database_and_says_what_it_misses() {
    try (HikariDataSource pool = ConnectionPool.open(url(closedPort()), 1)) {
      var transactions = PostgresTransactions.on(pool);

      var outage =
          assertThrows(
              StoresUnavailable.class,
              () -> transactions.inTransaction(stores -> stores.users().find(ada.id())));

      assertEquals("The stores cannot be reached.", outage.getMessage());
      assertTrue(String.valueOf(outage.getCause()).contains("sallyport"), outage::toString);
    }
  }

  @Tag("ASVS-13.2.6")
  @Test
  void a_pool_does_not_wait_for_ever_for_a_database_that_is_silent() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        HikariDataSource pool = ConnectionPool.open(url(silent.getLocalPort()), 1)) {
      var transactions = PostgresTransactions.on(pool);

      assertThrows(
          StoresUnavailable.class,
          () -> transactions.inTransaction(stores -> stores.users().find(ada.id())));
    }
  }

  private static DatabaseUrl url(int port) {
    return DatabaseUrl.parse("postgresql://ann:hidden@127.0.0.1:" + port + "/d");
  }

  private static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
