package io.sallyport.persistence.user;

import static io.sallyport.testkit.user.SampleUsers.admin;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Someone whose rights are to be changed, while somebody else is changing them. */
class ChangeOfRightsIT {

  private final TestDatabase database = new TestDatabase();
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final User ada = person("ada@example.org");
  private final User root = admin("root@example.org");

  @BeforeEach
  void add_two() {
    boolean added =
        database
            .transactions()
            .inTransaction(stores -> stores.users().add(ada) && stores.users().add(root));
    assertTrue(added);
  }

  @AfterEach
  void leave() {
    other.shutdownNow();
    database.close();
  }

  private Optional<User> find(User user) {
    return database
        .transactions()
        .inTransaction(stores -> stores.users().findForChangeOfRights(user.id()));
  }

  private Future<Optional<User>> findDuring(Connection changing, String change, User user)
      throws Exception {
    changing.setAutoCommit(false);
    try (Statement statement = changing.createStatement()) {
      statement.execute("update sallyport.users set " + change + " where id = '" + user.id() + "'");
    }
    return other.submit(() -> find(user));
  }

  @Test
  void finds_one_who_became_an_administrator_while_it_waited() throws Exception {
    try (Connection changing = database.pool().getConnection()) {
      Future<Optional<User>> found =
          findDuring(changing, "version = 2, roles = '{user,admin}'", ada);
      database.awaitBlockedTransaction();
      changing.commit();

      User now = found.get(30, TimeUnit.SECONDS).orElseThrow();
      assertTrue(now.isActiveAdmin());
      assertEquals(2, now.version());
    }
  }

  @Test
  void sees_what_it_waited_for() throws Exception {
    try (Connection changing = database.pool().getConnection()) {
      Future<Optional<User>> found = findDuring(changing, "version = 2", ada);
      database.awaitBlockedTransaction();
      changing.commit();

      assertEquals(2, found.get(30, TimeUnit.SECONDS).orElseThrow().version());
    }
  }

  @Test
  void waits_for_nobody_who_changes_an_administrator() throws Exception {
    try (Connection changing = database.pool().getConnection()) {
      Future<Optional<User>> found = findDuring(changing, "version = 2", root);

      assertEquals(Optional.of(root), found.get(30, TimeUnit.SECONDS));
      changing.rollback();
    }
  }
}
