package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.ConnectionPool;
import io.sallyport.persistence.database.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On one connection: what comes after the commit needs that, and a transaction of its own. */
class AfterCommitIT {

  private final TestDatabase database = new TestDatabase();
  private final HikariDataSource pool = ConnectionPool.open(database.url(), 1);
  private final Transactions transactions = PostgresTransactions.on(pool);
  private final User ada = person("ada@example.org");
  private final List<Boolean> seen = new ArrayList<>();

  @AfterEach
  void leave() {
    pool.close();
    database.close();
  }

  private void look() {
    seen.add(transactions.inTransaction(stores -> stores.users().find(ada.id())).isPresent());
  }

  @Test
  void comes_when_the_connection_is_back_and_another_transaction_may_begin() {
    transactions.inTransaction(
        stores -> {
          stores.afterCommit(this::look);
          return stores.users().add(ada);
        });

    assertEquals(List.of(true), seen);
  }

  @Test
  void comes_after_one_statement_as_well() {
    transactions.inOneStatement(
        stores -> {
          stores.afterCommit(this::look);
          return stores.users().add(ada);
        });

    assertEquals(List.of(true), seen);
  }

  @Test
  void what_fails_then_takes_nothing_back() {
    var failure =
        assertThrows(
            IllegalStateException.class,
            () ->
                transactions.inTransaction(
                    stores -> {
                      stores.afterCommit(
                          () -> {
                            throw new IllegalStateException("later");
                          });
                      stores.afterCommit(this::look);
                      return stores.users().add(ada);
                    }));

    assertEquals("later", failure.getMessage());
    assertEquals(List.of(true), seen);
  }

  @Test
  void rows_of_the_host_are_written_on_the_connection_of_a_transaction_and_go_with_it() {
    database.execute("create table orders (name text)");

    transactions.inTransaction(stores -> order(stores, "kept"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            transactions.inTransaction(
                stores -> {
                  order(stores, "gone");
                  throw new IllegalArgumentException();
                }));

    assertEquals(List.of("kept"), database.query("select name from orders"));
  }

  private boolean order(Stores stores, String name) {
    try (Statement statement = PostgresTransactions.connectionOf(stores).createStatement()) {
      return statement.executeUpdate("insert into orders values ('" + name + "')") == 1;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void no_connection_is_shown_of_stores_that_are_elsewhere_or_over() {
    Stores kept = transactions.inTransaction(stores -> stores);

    assertThrows(IllegalStateException.class, () -> PostgresTransactions.connectionOf(kept));
    assertThrows(
        IllegalArgumentException.class,
        () -> PostgresTransactions.connectionOf(Stores.of(work -> {}).build()));
  }
}
