package io.sallyport.persistence.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.Session;
import io.sallyport.persistence.database.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session is opened by: one statement, unless the user's row was written meanwhile. */
class SessionOpeningIT {

  private final TestDatabase database = new TestDatabase();
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final Guest ada = Guest.enter(database.transactions());
  private final Guest decoy = Guest.enter(database.transactions());
  private final Session newest = Guest.of(ada.user(), Guest.NOW.plusSeconds(9)).session();

  @AfterEach
  void leave() {
    other.shutdownNow();
    database.close();
  }

  private Optional<List<SessionId>> openInOneStatement() {
    return database.transactions().inOneStatement(stores -> stores.sessions().open(newest, 1));
  }

  private Optional<List<SessionId>> open() {
    return database.transactions().inTransaction(stores -> stores.sessions().open(newest, 1));
  }

  private boolean isLive(Guest guest) {
    return database.transactions().inTransaction(guest::isLive);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1",
        "vacuum (freeze) sallyport.users",
        "vacuum (full, freeze) sallyport.users",
        "begin; savepoint s; update sallyport.users set version = version + 1; release s; commit"
      })
  void takes_one_statement_however_the_row_of_the_user_came_to_be(String before) {
    database.execute(before);

    assertEquals(Optional.of(List.of(ada.session().id())), openInOneStatement());
    assertTrue(isLive(decoy));
  }

  @Test
  void takes_one_statement_after_the_row_was_written_in_the_same_transaction() {
    Session before = Guest.of(ada.user(), Guest.NOW.plusSeconds(5)).session();

    List<List<SessionId>> ended =
        database
            .transactions()
            .inTransaction(
                stores ->
                    List.of(
                        stores.sessions().open(before, 1).orElseThrow(),
                        stores.sessions().open(newest, 1).orElseThrow()));

    assertEquals(List.of(List.of(ada.session().id()), List.of(before.id())), ended);
    assertTrue(isLive(decoy));
  }

  @Test
  void sees_the_session_of_another_log_in_that_it_waited_for() throws Exception {
    try (Connection loggingIn = database.pool().getConnection();
        Statement statement = loggingIn.createStatement()) {
      loggingIn.setAutoCommit(false);
      statement.execute(
          "update sallyport.users set security_stamp = security_stamp where id = '"
              + ada.user().id()
              + "'");
      statement.execute(
          """
          insert into sallyport.sessions
                 (id, user_id, security_stamp, lineage_hash, generation, refresh_token_hash,
                  created_at, authenticated_at, last_used_at, expires_at, latest_end)
          values (md5('other')::uuid, '%s', 1, 'x', 1, 'x', '%2$s', now(), now(), 'infinity', 'infinity')
          """
              .formatted(ada.user().id(), Guest.NOW.plusSeconds(5)));
      Future<Optional<List<SessionId>>> opened = other.submit(this::open);
      database.awaitBlockedTransaction();
      loggingIn.commit();

      assertEquals(2, opened.get(30, TimeUnit.SECONDS).orElseThrow().size());
    }
    assertEquals(
        List.of(newest.id().toString()),
        database.query(
            "select id from sallyport.sessions where ended_at is null and user_id = '"
                + ada.user().id()
                + "'"));
    assertTrue(isLive(decoy));
  }

  @Test
  void opens_none_for_someone_whose_erasure_it_waited_for() throws Exception {
    try (Connection erasing = database.pool().getConnection();
        Statement statement = erasing.createStatement()) {
      erasing.setAutoCommit(false);
      statement.execute("delete from sallyport.users where id = '" + ada.user().id() + "'");
      Future<Optional<List<SessionId>>> opened = other.submit(this::open);
      database.awaitBlockedTransaction();
      erasing.commit();

      assertEquals(Optional.empty(), opened.get(30, TimeUnit.SECONDS));
    }
    assertTrue(isLive(decoy));
  }
}
