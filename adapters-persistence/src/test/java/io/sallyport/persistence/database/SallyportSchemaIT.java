package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.transaction.StoresUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SallyportSchemaIT {

  private final DatabaseUrl url = TestCluster.newEmptyDatabase();
  private final HikariDataSource pool = pool(url.jdbcUrl());

  /** As a host may have it, whose connections do not commit by themselves. */
  private HikariDataSource pool(String jdbcUrl) {
    var config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setUsername(url.user());
    config.setMaximumPoolSize(2);
    config.setAutoCommit(false);
    return new HikariDataSource(config);
  }

  @AfterAll
  void leave() {
    pool.close();
  }

  @BeforeEach
  void begin_with_nothing() {
    for (String schema : List.of("sallyport", "accounts", "order", "s", "users", "other")) {
      execute("drop schema if exists \"" + schema + "\" cascade");
    }
  }

  private void execute(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private List<SchemaPart> parts(String schema) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return SchemaPart.of(connection, new SchemaName(schema));
    }
  }

  private List<String> problems(String schema) {
    return assertThrows(SchemaMismatch.class, () -> SallyportSchema.verify(pool, schema))
        .problems();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sallyport", "accounts", "order", "s", "users"})
  void is_right_once_it_was_migrated_whatever_it_is_called(String schema) throws SQLException {
    assertEquals(MigrationScripts.LATEST, SallyportSchema.migrate(pool, schema));
    assertEquals(0, SallyportSchema.migrate(pool, schema));

    SallyportSchema.verify(pool, schema);
    assertEquals(SchemaPart.expected(), parts(schema));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sallyport", "order"})
  void is_the_same_by_the_statements_that_a_host_runs_itself(String schema) throws SQLException {
    execute(SallyportSchema.ddl(schema));

    SallyportSchema.verify(pool, schema);
    assertEquals(SchemaPart.expected(), parts(schema));
  }

  @Test
  void names_each_migration_in_the_statements_for_a_host() {
    String ddl = SallyportSchema.ddl("accounts");

    MigrationScripts.NAMES.forEach(name -> assertTrue(ddl.contains("\n-- " + name + "\n"), name));
    assertTrue(ddl.startsWith("create schema if not exists \"accounts\";\n"));
  }

  @Test
  void is_right_for_someone_who_finds_it_by_their_search_path_and_may_not_write() {
    SallyportSchema.migrate(pool, "accounts");

    try (HikariDataSource readOnly =
        pool(
            url.jdbcUrl()
                + "?currentSchema=accounts&options=-c%20default_transaction_read_only%3Don")) {
      assertDoesNotThrow(() -> SallyportSchema.verify(readOnly, "accounts"));
    }
  }

  @Test
  void minds_nothing_that_the_host_has_added() {
    SallyportSchema.migrate(pool, "accounts");
    execute("create table accounts.mine (id int); alter table accounts.users add column mine int");

    SallyportSchema.verify(pool, "accounts");
  }

  @Test
  void names_every_table_where_there_is_nothing() {
    assertEquals(
        List.of(
            "missing: table challenges",
            "missing: table external_ids",
            "missing: table familiars",
            "missing: table guesses",
            "missing: table idempotency_keys",
            "missing: table leases",
            "missing: table mails",
            "missing: table rate_limits",
            "missing: table sessions",
            "missing: table signing_keys",
            "missing: table users"),
        problems("accounts"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "drop table accounts.leases | missing: table leases",
        "alter table accounts.users drop column full_name_lower cascade"
            + "| missing: column users.full_name_lower text collate \"C\"",
        "alter table accounts.users alter version type int"
            + "| column users.version is: integer not null, and not: bigint not null",
        "alter table accounts.users alter version drop not null"
            + "| column users.version is: bigint, and not: bigint not null",
        "alter table accounts.users alter email type text collate \"default\""
            + "| column users.email is: text not null, and not: text not null collate \"C\"",
        "alter table accounts.users drop constraint users_version_counts_from_one"
            + "| missing: constraint users.users_version_counts_from_one CHECK ((version >= 1))",
        "drop index accounts.users_by_creation"
            + "| missing: index users.users_by_creation"
            + " CREATE INDEX users_by_creation ON users USING btree (created_at, id)",
        "update pg_index set indisvalid = false"
            + " where indexrelid = 'accounts.sessions_by_end'::regclass"
            + "| index sessions.sessions_by_end is: CREATE INDEX sessions_by_end ON sessions"
            + " USING btree (ended_at) WHERE (ended_at IS NOT NULL) (invalid), and not: CREATE"
            + " INDEX sessions_by_end ON sessions USING btree (ended_at) WHERE (ended_at IS NOT NULL)"
      })
  void names_what_is_missing_or_another_one(String change, String problem) throws SQLException {
    SallyportSchema.migrate(pool, "accounts");
    execute(change);
    List<SchemaPart> before = parts("accounts");

    assertTrue(problems("accounts").contains(problem), () -> problems("accounts").toString());
    assertEquals(before, parts("accounts"));
  }

  @Test
  void names_a_reference_that_leads_into_another_schema() {
    SallyportSchema.migrate(pool, "accounts");
    SallyportSchema.migrate(pool, "other");
    execute(
        "alter table accounts.sessions drop constraint sessions_have_a_user,"
            + " add constraint sessions_have_a_user foreign key (user_id)"
            + " references other.users (id) on delete cascade");

    assertEquals(
        List.of(
            "constraint sessions.sessions_have_a_user is: FOREIGN KEY (user_id) REFERENCES"
                + " other.users(id) ON DELETE CASCADE, and not: FOREIGN KEY (user_id) REFERENCES"
                + " users(id) ON DELETE CASCADE"),
        problems("accounts"));
  }

  @Test
  void says_all_of_it_in_one_message() {
    SallyportSchema.migrate(pool, "accounts");
    execute("drop table accounts.leases, accounts.signing_keys");

    var mismatch =
        assertThrows(SchemaMismatch.class, () -> SallyportSchema.verify(pool, "accounts"));

    assertEquals(
        "The schema accounts is not as this version needs it:\n"
            + "- missing: table leases\n- missing: table signing_keys",
        mismatch.getMessage());
  }

  @Test
  void a_database_that_is_away_is_an_outage_and_a_bad_name_is_told_before_it_is_asked() {
    HikariDataSource away = pool(url.jdbcUrl());
    away.close();

    assertThrows(StoresUnavailable.class, () -> SallyportSchema.verify(away, "accounts"));
    assertThrows(IllegalArgumentException.class, () -> SallyportSchema.verify(away, "Accounts"));
    assertThrows(IllegalArgumentException.class, () -> SallyportSchema.migrate(away, "a b"));
    assertThrows(IllegalArgumentException.class, () -> SallyportSchema.ddl("a;b"));
  }
}
