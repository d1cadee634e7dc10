package io.sallyport.persistence.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.ConnectionPool;
import io.sallyport.persistence.database.OddSettings;
import io.sallyport.persistence.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever the role and the database are set to, the stores do as they promise. */
class OddSettingsIT extends EveryContract {

  private TestDatabase database;
  private HikariDataSource pool;
  private Transactions transactions;

  @BeforeAll
  void take_a_database_with_odd_settings() {
    database = new TestDatabase();
    OddSettings.on(database);
    pool = ConnectionPool.open(database.url(), 10);
    transactions = PostgresTransactions.on(pool);
  }

  @AfterAll
  void leave_it() {
    pool.close();
    database.close();
  }

  @Override
  Transactions theTransactions() {
    return transactions;
  }

  @Override
  void removeEveryone() {
    database.empty();
  }

  @Test
  void settings_that_are_not_ours_hold_there() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select current_setting('search_path'), current_setting('bytea_output')")) {
      row.next();
      assertEquals("odd, pg_catalog", row.getString(1));
      assertEquals("escape", row.getString(2));
    }
  }
}
