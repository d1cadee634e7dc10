package io.sallyport.persistence.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.UserRefusal.ListOverloaded;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.testkit.user.UserDirectoryContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresUserDirectoryIT implements UserDirectoryContract {

  private TestDatabase database;

  @BeforeAll
  void take_a_database() {
    database = new TestDatabase();
  }

  @AfterAll
  void leave_it() {
    database.close();
  }

  @BeforeEach
  void remove_everyone() {
    database.empty();
  }

  @Override
  public Transactions transactions() {
    return database.transactions();
  }

  /** The connection is as good as before: the next list is read on it. */
  @Test
  void a_list_that_takes_too_long_is_given_up() throws SQLException {
    UserDirectory.Query query =
        new UserDirectory.Query(
            UserDirectory.Filter.everyone(), UserDirectory.Order.OLDEST_FIRST, 1, null);
    try (Connection other = database.pool().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table sallyport.users in access exclusive mode");

      assertThrows(ListOverloaded.class, () -> page(query));

      other.rollback();
    }
    assertEquals(List.of(), page(query).users());
  }

  private UserDirectory.Page page(UserDirectory.Query query) {
    return transactions().inTransaction(stores -> stores.userDirectory().page(query));
  }
}
