package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.persistence.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoiningIT {

  private final TestDatabase database = new TestDatabase();
  private final JdbcHost host = new JdbcHost(database.pool());
  private final Transactions joined = PostgresTransactions.joining(host);
  private final User ada = person("ada@example.org");
  private final User eve = person("eve@example.org");
  private final AtomicInteger runs = new AtomicInteger();
  private final List<String> afterwards = new ArrayList<>();

  @BeforeAll
  void give_the_host_a_table() {
    database.execute("create table orders (name text)");
  }

  @AfterAll
  void leave() {
    database.close();
  }

  @BeforeEach
  void begin_with_nobody() {
    database.empty();
    database.execute("truncate orders; drop function if exists fail cascade");
    runs.set(0);
    afterwards.clear();
  }

  private void order(String name) {
    execute("insert into orders values ('" + name + "')");
  }

  private void execute(String sql) {
    try (Statement statement = host.current().createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private List<String> kept() {
    return database.query(
        "select name from orders union all select email from sallyport.users order by 1");
  }

  private <T> T inHost(Supplier<T> work) {
    return host.inTransaction(work);
  }

  /** As a host does that expects a failure, and goes on. */
  private <X extends Throwable> X swallowed(Class<X> type, Function<Stores, ?> work) {
    return inHost(
        () -> {
          order("before");
          X thrown = assertThrows(type, () -> joined.inTransaction(work));
          order("later");
          return thrown;
        });
  }

  private User addAndRefuse(Stores stores) {
    stores.users().add(ada);
    stores.afterCommit(() -> afterwards.add("refused"));
    throw new LastAdmin();
  }

  @Test
  void commits_with_the_host_and_not_before() {
    inHost(
        () -> {
          order("before");
          boolean added = joined.inTransaction(stores -> stores.users().add(ada));
          assertTrue(added);
          assertEquals(List.of(), kept());
          return added;
        });

    assertEquals(List.of("ada@example.org", "before"), kept());
  }

  @Test
  void a_refusal_that_the_host_swallows_leaves_nothing() {
    swallowed(LastAdmin.class, this::addAndRefuse);

    assertEquals(List.of("before", "later"), kept());
    assertEquals(List.of(), afterwards);
  }

  @Test
  void a_statement_that_fails_does_not_fail_the_transaction_of_the_host() {
    User tooLong = eve.renamed(new FullName("x".repeat(201)), eve.createdAt());

    DatabaseFault fault =
        swallowed(
            DatabaseFault.class, stores -> stores.users().add(ada) && stores.users().add(tooLong));

    assertEquals(
        "A statement failed: SQLSTATE 23514, constraint users_full_name_is_one_line_of_text.",
        fault.getMessage());
    assertEquals(List.of("before", "later"), kept());
  }

  @Test
  void neither_does_one_that_the_work_hides() {
    swallowed(
        DatabaseFault.class,
        stores -> {
          assertThrows(
              IllegalStateException.class, () -> execute("insert into nowhere values (1)"));
          return stores;
        });

    assertEquals(List.of("before", "later"), kept());
  }

  @Test
  void a_concurrent_change_is_run_again_and_the_host_does_not_notice() {
    inHost(
        () -> {
          order("before");
          return joined.inTransaction(
              stores -> {
                assertTrue(stores.users().add(ada));
                if (runs.incrementAndGet() < 3) {
                  throw new ConcurrentChange();
                }
                return stores.users().add(eve);
              });
        });

    assertEquals(3, runs.get());
    assertEquals(List.of("ada@example.org", "before", "eve@example.org"), kept());
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01"})
  void a_conflict_of_transactions_goes_to_the_host_at_once(String state) {
    database.execute(
        "create function fail() returns trigger language plpgsql as"
            + " $$ begin raise exception 'no' using errcode = '%s'; end $$".formatted(state));
    database.execute(
        "create trigger fail after insert on sallyport.users for each row execute function fail()");

    StoresUnavailable told =
        swallowed(
            StoresUnavailable.class,
            stores -> {
              runs.incrementAndGet();
              return stores.users().add(ada);
            });

    assertTrue(assertInstanceOf(DatabaseFault.class, told.getCause()).isWorthARerun());
    assertEquals(1, runs.get());
    assertEquals(List.of("before", "later"), kept());
  }

  @Test
  void what_comes_after_the_commit_waits_for_that_of_the_host() {
    inHost(
        () -> {
          joined.inTransaction(
              stores -> {
                stores.afterCommit(() -> afterwards.addAll(kept()));
                return stores.users().add(ada);
              });
          assertEquals(List.of(), afterwards);
          return afterwards;
        });

    assertEquals(List.of("ada@example.org"), afterwards);
  }

  @Test
  void nothing_comes_after_a_rollback_of_the_host() {
    assertThrows(
        LastAdmin.class,
        () ->
            inHost(
                () -> {
                  joined.inTransaction(
                      stores -> {
                        stores.afterCommit(() -> afterwards.add("x"));
                        return stores.users().add(ada);
                      });
                  throw new LastAdmin();
                }));

    assertEquals(List.of(), kept());
    assertEquals(List.of(), afterwards);
  }

  private HostConnections onlyConnections(Connection connection) {
    return new HostConnections() {
      @Override
      public boolean isInTransaction() {
        return true;
      }

      @Override
      public Connection current() {
        return connection;
      }

      @Override
      public void afterCommit(Runnable work) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Test
  void a_host_that_cannot_do_something_afterwards_keeps_nothing_either() {
    inHost(
        () -> {
          Transactions deaf = PostgresTransactions.joining(onlyConnections(host.current()));
          assertThrows(
              UnsupportedOperationException.class,
              () ->
                  deaf.inTransaction(
                      stores -> {
                        stores.afterCommit(() -> afterwards.add("x"));
                        return stores.users().add(ada);
                      }));
          return deaf.inTransaction(stores -> stores.users().add(eve));
        });

    assertEquals(List.of("eve@example.org"), kept());
  }

  @Test
  void does_nothing_to_the_connection_of_the_host_but_send_statements() {
    Set<String> used = new TreeSet<>();
    inHost(
        () -> {
          var spied = onlyConnections(SpyConnection.of(host.current(), used));
          Transactions transactions = PostgresTransactions.joining(spied);
          assertThrows(LastAdmin.class, () -> transactions.inTransaction(this::addAndRefuse));
          boolean found =
              transactions.inOneStatement(stores -> stores.users().find(ada.id())).isPresent();
          assertFalse(found);
          return transactions.inTransaction(stores -> stores.users().add(ada));
        });

    used.removeAll(
        Set.of("createStatement", "prepareStatement", "createArrayOf", "unwrap", "isWrapperFor"));
    assertEquals(Set.of("getAutoCommit", "isReadOnly"), used);
    assertEquals(List.of("ada@example.org"), kept());
  }

  @Test
  void refuses_a_host_that_is_in_no_transaction_and_says_what_to_do() throws SQLException {
    assertEquals(
        "No transaction.",
        assertThrows(
                IllegalStateException.class,
                () -> joined.inTransaction(stores -> stores.users().add(ada)))
            .getMessage());

    try (Connection connection = database.pool().getConnection()) {
      var refused =
          assertThrows(
              IllegalStateException.class,
              () ->
                  PostgresTransactions.joining(onlyConnections(connection))
                      .inTransaction(stores -> stores.users().add(ada)));
      assertTrue(
          String.valueOf(refused.getMessage()).contains("PostgresTransactions.on(dataSource)"));
    }
    assertEquals(List.of(), kept());
  }

  @Test
  void one_statement_joins_as_well_and_a_second_leaves_nothing_of_the_first() {
    inHost(
        () -> {
          boolean added = joined.inOneStatement(stores -> stores.users().add(ada));
          assertThrows(
              IllegalStateException.class,
              () ->
                  joined.inOneStatement(
                      stores ->
                          stores.users().add(eve) && stores.users().find(eve.id()).isPresent()));
          assertEquals(List.of(), kept());
          return added;
        });

    assertEquals(List.of("ada@example.org"), kept());
  }

  /** The process that serves the host's connection. */
  private int server() {
    try {
      return host.current().unwrap(PGConnection.class).getBackendPID();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void a_connection_that_is_lost_is_an_outage() {
    assertThrows(
        StoresUnavailable.class,
        () ->
            inHost(
                () -> {
                  int server = server();
                  return joined.inTransaction(
                      stores -> {
                        stores.users().add(ada);
                        database.query("select pg_terminate_backend(" + server + ")");
                        return stores.users().find(ada.id());
                      });
                }));

    assertEquals(List.of(), kept());
  }

  @Test
  void so_is_one_that_is_not_to_be_had() {
    HostConnections nobody =
        new HostConnections() {
          @Override
          public boolean isInTransaction() {
            return true;
          }

          @Override
          public Connection current() throws SQLException {
            throw new SQLException("no more", "53300");
          }

          @Override
          public void afterCommit(Runnable work) {}
        };

    assertThrows(
        StoresUnavailable.class,
        () ->
            PostgresTransactions.joining(nobody).inTransaction(stores -> stores.users().add(ada)));
  }

  @Test
  void two_instances_may_join_one_transaction_one_within_the_other() {
    SallyportSchema.migrate(database.pool(), "accounts");
    Transactions other = PostgresTransactions.joining(host).inSchema("accounts");

    inHost(
        () ->
            joined.inTransaction(
                outer -> {
                  outer.users().add(ada);
                  assertThrows(LastAdmin.class, () -> other.inTransaction(this::addAndRefuse));
                  return other.inTransaction(inner -> inner.users().add(eve));
                }));

    assertEquals(List.of("ada@example.org"), kept());
    assertEquals(List.of("eve@example.org"), database.query("select email from accounts.users"));
  }

  @Test
  void shows_a_listener_the_connection_of_the_host() {
    inHost(
        () ->
            joined.inTransaction(
                stores -> {
                  assertEquals(host.current(), PostgresTransactions.connectionOf(stores));
                  return stores.users().add(ada);
                }));
  }
}
