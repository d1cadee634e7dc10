package io.sallyport.persistence.database;

import static io.sallyport.persistence.session.Guest.NOW;
import static io.sallyport.testkit.user.SampleUsers.admin;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserDirectory.Filter;
import io.sallyport.domain.user.UserDirectory.Order;
import io.sallyport.domain.user.UserDirectory.Query;
import io.sallyport.persistence.session.Guest;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.testkit.key.PlainKeyMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The two roles of {@code docs/database.md}, made by the very statements that are printed there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesIT {

  private static final Pattern SQL_BLOCK = Pattern.compile("(?s)```sql\n(.*?)```");

  private final DatabaseUrl superuser = TestCluster.newEmptyDatabase();
  private final String name = superuser.jdbcUrl().replaceFirst(".*/", "");
  private final DatabaseUrl owner = as("sallyport_owner");
  private final DatabaseUrl app = as("sallyport_app");

  private DatabaseUrl as(String role) {
    return new DatabaseUrl(superuser.jdbcUrl(), role, null);
  }

  private static void execute(DatabaseUrl url, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url.jdbcUrl(), url.user(), url.passwordOrEmpty());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @BeforeAll
  void follow_the_page() throws IOException, SQLException {
    List<String> blocks =
        SQL_BLOCK
            .matcher(Files.readString(Path.of("../docs/database.md")))
            .results()
            .map(block -> block.group(1).replace("database accounts", "database " + name))
            .toList();
    assertEquals(2, blocks.size());
    execute(superuser, "revoke all on database " + name + " from public");
    execute(superuser, blocks.get(0));
    assertEquals(MigrationScripts.LATEST, new Migrations(owner).migrate());
    execute(owner, blocks.get(1));
  }

  @AfterAll
  void remove_the_roles() throws SQLException {
    execute(superuser, "drop owned by sallyport_app, sallyport_owner cascade");
    execute(superuser, "drop role sallyport_app, sallyport_owner");
  }

  @Test
  void the_role_that_serves_may_do_all_that_the_stores_do() {
    User ada = person("ada@example.org");
    User root = admin("root@example.org");
    Guest guest = Guest.of(ada);
    Session session = guest.session();
    var reservation = new IdempotencyRecord("x", "x", UUID.randomUUID(), NOW, NOW, null);
    var key = new PlainKeyMaker().make(KeyAlgorithm.ES256, 1, NOW, NOW);

    try (HikariDataSource pool = ConnectionPool.open(app, 2)) {
      assertTrue(DatabaseStatus.read(pool).isReady());
      List<Boolean> worked =
          PostgresTransactions.on(pool)
              .inTransaction(
                  stores -> {
                    boolean added = stores.users().add(ada) && stores.users().add(root);
                    boolean linked = stores.externalIds().link(ada.id(), new ExternalId("x"));
                    boolean opened = stores.sessions().add(session);
                    boolean seen =
                        stores
                            .sessions()
                            .authenticate(session.id(), SessionPolicy.standard(), NOW)
                            .isPresent();
                    boolean refreshed = guest.rotate(stores, 1);
                    User saved = stores.users().save(ada.signedOutEverywhere());
                    boolean carried = stores.sessions().carryOver(guest.carryOver(ada, saved));
                    boolean ended = guest.logOut(stores);
                    boolean other = stores.users().hasAnotherActiveAdmin(ada.id());
                    var everyone = new Query(Filter.everyone(), Order.OLDEST_FIRST, 10, null);
                    boolean listed = stores.userDirectory().page(everyone).users().size() == 2;
                    stores.users().remove(saved);
                    boolean swept = stores.sessions().deleteExpired(NOW, 1) == 0;
                    return List.of(
                        added, linked, opened, seen, refreshed, carried, ended, other, listed,
                        swept);
                  });
      assertEquals(Collections.nCopies(10, true), worked);
      worked =
          PostgresTransactions.on(pool)
              .inTransaction(
                  stores -> {
                    boolean reserved = stores.idempotencyRecords().reserve(reservation, NOW);
                    stores.idempotencyRecords().complete(reservation.key(), UUID.randomUUID());
                    boolean swept = stores.idempotencyRecords().deleteExpired(NOW, 1) == 1;
                    boolean made = stores.signingKeys().add(key);
                    stores.signingKeys().remove(key);
                    boolean taken = stores.leases().take("x", "node", NOW, NOW);
                    return List.of(reserved, swept, made, taken);
                  });
      assertEquals(Collections.nCopies(4, true), worked);
    }
  }

  @Tag("ASVS-13.2.2")
  @Test
  void the_role_that_serves_may_not_change_tables_or_their_history() {
    for (String sql :
        List.of(
            "drop table sallyport.users",
            "alter table sallyport.users drop column version",
            "create table sallyport.mine (x int)",
            "create schema mine",
            "truncate sallyport.users cascade",
            "delete from sallyport.flyway_schema_history",
            "update sallyport.flyway_schema_history set success = false")) {
      SQLException refused = assertThrows(SQLException.class, () -> execute(app, sql), sql);
      assertEquals("42501", refused.getSQLState(), sql);
    }
  }
}
