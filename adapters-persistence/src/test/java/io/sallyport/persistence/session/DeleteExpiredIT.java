package io.sallyport.persistence.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Throwing away what is over waits for nobody. */
@Timeout(60)
class DeleteExpiredIT {

  private static final Instant LONG_AFTER = Guest.NOW.plus(Duration.ofDays(365));

  private final TestDatabase database = new TestDatabase();
  private final Transactions transactions = database.transactions();

  @AfterEach
  void leave() {
    database.close();
  }

  private int deleteSessions(int most) {
    return deleteSessions(LONG_AFTER, most);
  }

  private int deleteSessions(Instant before, int most) {
    return transactions.inTransaction(stores -> stores.sessions().deleteExpired(before, most));
  }

  private int deleteIdempotencyRecords() {
    return transactions.inTransaction(
        stores -> stores.idempotencyRecords().deleteExpired(LONG_AFTER, 10));
  }

  private interface Meanwhile {
    void run() throws SQLException;
  }

  /** Somebody else holds these rows, and does not let go of them. */
  private void whileLocked(String rows, Meanwhile meanwhile) throws SQLException {
    try (Connection other = database.pool().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      assertTrue(statement.executeQuery("select 1 from " + rows + " for no key update").next());
      meanwhile.run();
      other.rollback();
    }
  }

  @Test
  void sessions_that_somebody_holds_are_left_for_the_next_time() throws SQLException {
    Guest held = Guest.enter(transactions);
    Guest ended = Guest.enter(transactions);
    Guest heldToo = Guest.enter(transactions);
    Guest.enter(transactions);
    assertTrue(transactions.<Boolean>inTransaction(ended::logOut));
    assertTrue(transactions.<Boolean>inTransaction(heldToo::logOut));
    String rows =
        "sallyport.sessions where id in ('%s', '%s')"
            .formatted(held.session().id(), heldToo.session().id());

    whileLocked(rows, () -> assertEquals(2, deleteSessions(10)));

    assertEquals(1, deleteSessions(1));
    assertEquals(1, deleteSessions(10));
    assertEquals(0, deleteSessions(10));
  }

  @Test
  void two_deletions_at_once_share_the_work() throws SQLException {
    for (int i = 0; i < 6; i++) {
      Guest.enter(transactions);
    }
    String first = "(select id from sallyport.sessions order by expires_at limit 4) as s";
    String rows = "sallyport.sessions where id in (select id from " + first + ")";

    whileLocked(rows, () -> assertEquals(2, deleteSessions(4)));

    assertEquals(4, deleteSessions(4));
  }

  /** A refresh does not tell the purge of the longer life, so the purge finds out by itself. */
  @Test
  void sessions_that_were_refreshed_are_put_off_until_they_expire() {
    Guest refreshed = Guest.enter(transactions);
    Guest left = Guest.enter(transactions);
    Instant later = Guest.NOW.plus(Duration.ofDays(20));
    assertTrue(
        transactions.<Boolean>inTransaction(
            stores -> stores.sessions().rotate(refreshed.rotation(1, later)).isPresent()));
    Instant between = left.session().expiresAt().plus(Duration.ofDays(1));

    assertEquals(1, deleteSessions(between, 10));

    assertTrue(transactions.inTransaction(left::find).isEmpty());
    Instant expiry = transactions.inTransaction(refreshed::find).orElseThrow().expiresAt();
    assertEquals(0, deleteSessions(expiry, 10));
    assertEquals(1, deleteSessions(expiry.plusMillis(1), 10));
  }

  @Test
  void many_that_were_refreshed_do_not_hide_the_one_that_has_expired() {
    for (int i = 0; i < 7; i++) {
      Guest.enter(transactions);
    }
    Guest left = Guest.enter(transactions);
    database.execute(
        """
        update sallyport.sessions
           set expires_at = latest_end, purge_after = purge_after - interval '1 day'
         where id <> '%s'
        """
            .formatted(left.session().id()));

    assertEquals(1, deleteSessions(left.session().expiresAt().plusMillis(1), 2));

    assertTrue(transactions.inTransaction(left::find).isEmpty());
  }

  /** As an older version opens them. */
  @Test
  void sessions_without_a_time_for_the_purge_are_purged_when_they_can_live_no_longer() {
    Guest guest = Guest.enter(transactions);
    database.execute("update sallyport.sessions set purge_after = null");

    assertEquals(0, deleteSessions(guest.session().latestEnd(), 10));
    assertEquals(1, deleteSessions(guest.session().latestEnd().plusMillis(1), 10));
  }

  @Test
  void idempotency_keys_that_somebody_holds_are_left_for_the_next_time() throws SQLException {
    for (String name : new String[] {"a", "b"}) {
      var reservation =
          new IdempotencyRecord(name, "body", UUID.randomUUID(), Guest.NOW, Guest.NOW, null);
      assertTrue(
          transactions.<Boolean>inTransaction(
              stores -> stores.idempotencyRecords().reserve(reservation, Guest.NOW)));
    }

    whileLocked(
        "sallyport.idempotency_keys where name = 'a'",
        () -> assertEquals(1, deleteIdempotencyRecords()));

    assertEquals(1, deleteIdempotencyRecords());
  }

  @Test
  void a_request_does_not_wait_for_whoever_holds_its_session() throws SQLException {
    Guest guest = Guest.enter(transactions);
    Instant later = Guest.NOW.plus(Duration.ofHours(1));

    whileLocked(
        "sallyport.sessions where id = '" + guest.session().id() + "'",
        () -> assertTrue(guest.authenticate(transactions, later).isPresent()));

    assertEquals(Guest.NOW, transactions.inTransaction(guest::find).orElseThrow().lastUsedAt());
  }
}
