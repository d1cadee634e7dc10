package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.persistence.database.SchemaName;
import io.sallyport.persistence.database.TestDatabase;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an embedding program may walk into, and that we do not. */
class TrapsIT {

  private final TestDatabase database = new TestDatabase();
  private final JdbcHost host = new JdbcHost(database.pool());
  private final User ada = person("ada@example.org");

  @AfterEach
  void leave() {
    database.close();
  }

  private List<String> everyone() {
    return database.query("select email from sallyport.users");
  }

  private User addAndRefuse(Stores stores) {
    stores.users().add(ada);
    throw new LastAdmin();
  }

  private void rollBackAround(Transactions transactions) {
    assertThrows(
        LastAdmin.class,
        () ->
            host.inTransaction(
                () -> {
                  transactions.inTransaction(stores -> stores.users().add(ada));
                  throw new LastAdmin();
                }));
  }

  @Test
  void a_plain_data_source_never_joins_although_the_host_is_in_a_transaction() {
    rollBackAround(PostgresTransactions.on(database.pool()));

    assertEquals(List.of("ada@example.org"), everyone());
  }

  @Test
  void joining_does() {
    rollBackAround(PostgresTransactions.joining(host));

    assertEquals(List.of(), everyone());
  }

  /** As joining is mostly written: on the host's connection, and what is thrown is the host's. */
  private record WithoutSavepoint(JdbcHost host) implements Transactions {

    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      try (Handle handle =
          JdbiSetup.over(
                  new JoinedTransactions.Borrowed(host), SchemaName.DEFAULT, JdbiSetup.NOBODY)
              .open()) {
        return TransactionRunner.once(
            handle,
            TransactionStores.on(handle, handle::attach, new AfterCommit(), false),
            Integer.MAX_VALUE,
            work);
      }
    }
  }

  private void swallowAround(Transactions transactions) {
    host.inTransaction(
        () -> assertThrows(LastAdmin.class, () -> transactions.inTransaction(this::addAndRefuse)));
  }

  @Test
  void joining_without_a_savepoint_commits_half_a_use_case() {
    swallowAround(new WithoutSavepoint(host));

    assertEquals(List.of("ada@example.org"), everyone());
  }

  @Test
  void joining_with_one_does_not() {
    swallowAround(PostgresTransactions.joining(host));

    assertEquals(List.of(), everyone());
  }

  private HikariDataSource poolThatDoesNotCommit() {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url().jdbcUrl());
    config.setUsername(database.url().user());
    config.setMaximumPoolSize(1);
    config.setAutoCommit(false);
    return new HikariDataSource(config);
  }

  @Test
  void jdbi_by_itself_loses_writes_without_a_word_when_connections_do_not_commit() {
    database.execute("create table orders (name text)");
    try (HikariDataSource pool = poolThatDoesNotCommit()) {
      int written =
          Jdbi.create(pool)
              .inTransaction(handle -> handle.execute("insert into orders values ('x')"));
      assertEquals(1, written);
    }
    assertEquals(List.of("0"), database.query("select count(*) from orders"));
  }

  @Test
  void we_do_not() {
    try (HikariDataSource pool = poolThatDoesNotCommit()) {
      PostgresTransactions.on(pool).inTransaction(stores -> stores.users().add(ada));
    }
    assertEquals(List.of("ada@example.org"), everyone());
  }
}
