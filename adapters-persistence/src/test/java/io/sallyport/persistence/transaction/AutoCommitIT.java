package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.persistence.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pool of someone else's, whose connections commit by themselves or do not. */
class AutoCommitIT {

  private final TestDatabase database = new TestDatabase();
  private final User ada = person("ada@example.org");

  @AfterEach
  void leave() {
    database.close();
  }

  private HikariDataSource pool(boolean autoCommit) {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url().jdbcUrl());
    config.setUsername(database.url().user());
    config.setMaximumPoolSize(1);
    config.setAutoCommit(autoCommit);
    return new HikariDataSource(config);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keeps_every_write(boolean autoCommit) {
    try (HikariDataSource pool = pool(autoCommit)) {
      Transactions transactions = PostgresTransactions.on(pool);

      assertTrue(transactions.<Boolean>inTransaction(stores -> stores.users().add(ada)));
      transactions.inTransaction(stores -> stores.users().save(ada.signedOutEverywhere()));
    }
    assertEquals(List.of("2"), database.query("select version from sallyport.users"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void forgets_what_is_thrown_away(boolean autoCommit) {
    try (HikariDataSource pool = pool(autoCommit)) {
      Transactions transactions = PostgresTransactions.on(pool);

      assertThrows(
          LastAdmin.class,
          () ->
              transactions.inTransaction(
                  stores -> {
                    stores.users().add(ada);
                    throw new LastAdmin();
                  }));
      assertFalse(transactions.inTransaction(stores -> stores.users().find(ada.id())).isPresent());
    }
    assertEquals(List.of("0"), database.query("select count(*) from sallyport.users"));
  }

  @Tag("ASVS-1.4.3")
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void gives_connections_back_as_they_were(boolean autoCommit) throws SQLException {
    try (HikariDataSource pool = pool(autoCommit)) {
      PostgresTransactions.on(pool).inTransaction(stores -> stores.users().add(ada));

      try (Connection connection = pool.getConnection()) {
        assertEquals(autoCommit, connection.getAutoCommit());
      }
    }
  }
}
