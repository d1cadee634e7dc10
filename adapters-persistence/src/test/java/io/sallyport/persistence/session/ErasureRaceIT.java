package io.sallyport.persistence.session;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.session.Session;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log-in and an erasure of one user at the same moment, in either order. */
class ErasureRaceIT {

  private final TestDatabase database = new TestDatabase();
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final User ada = person("ada@example.org");
  private final User eve = person("eve@example.org");
  private final Session adasSession = sessionOf(ada);

  private static Session sessionOf(User user) {
    return Guest.of(user).session();
  }

  @BeforeEach
  void add_two() {
    boolean added =
        database
            .transactions()
            .inTransaction(stores -> stores.users().add(ada) && stores.users().add(eve));
    assertTrue(added);
  }

  @AfterEach
  void leave() {
    other.shutdownNow();
    database.close();
  }

  @Test
  void a_log_in_that_waits_for_the_erasure_finds_nobody_and_goes_on() throws Exception {
    try (Connection erasing = database.pool().getConnection();
        Statement statement = erasing.createStatement()) {
      erasing.setAutoCommit(false);
      statement.execute("delete from sallyport.users where id = '" + ada.id() + "'");
      Future<List<Boolean>> added =
          other.submit(
              () ->
                  database
                      .transactions()
                      .inTransaction(
                          stores ->
                              List.of(
                                  stores.sessions().add(adasSession),
                                  stores.sessions().add(sessionOf(eve)))));
      database.awaitBlockedTransaction();
      erasing.commit();

      assertEquals(List.of(false, true), added.get(30, TimeUnit.SECONDS));
    }
  }

  @Test
  void an_erasure_that_waits_for_the_log_in_ends_its_session() throws Exception {
    Future<User> erased;
    try (Connection loggingIn = database.pool().getConnection();
        Statement statement = loggingIn.createStatement()) {
      loggingIn.setAutoCommit(false);
      statement.execute(
          "select 1 from sallyport.users where id = '" + ada.id() + "' for no key update");
      erased =
          other.submit(
              () ->
                  database
                      .transactions()
                      .inTransaction(
                          stores -> {
                            stores.users().remove(ada);
                            return ada;
                          }));
      database.awaitBlockedTransaction();
      statement.execute(
          """
          insert into sallyport.sessions
                 (id, user_id, security_stamp, lineage_hash, generation, refresh_token_hash,
                  created_at, authenticated_at, last_used_at, expires_at, latest_end)
          values ('%s', '%s', 1, 'x', 1, 'x', now(), now(), now(), 'infinity', 'infinity')
          """
              .formatted(adasSession.id(), ada.id()));
      loggingIn.commit();
    }

    assertEquals(ada, erased.get(30, TimeUnit.SECONDS));
    assertFalse(
        database.query("select id from sallyport.sessions").contains(adasSession.id().toString()));
  }
}
