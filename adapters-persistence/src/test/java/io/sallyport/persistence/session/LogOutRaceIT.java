package io.sallyport.persistence.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.testkit.Race;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A log-out that was acknowledged holds, whatever else befalls the session at that moment. */
class LogOutRaceIT {

  private static final int ROUNDS = 150;

  private final TestDatabase database = new TestDatabase();
  private final Transactions transactions = database.transactions();
  private final ExecutorService other = Executors.newSingleThreadExecutor();

  @AfterEach
  void leave() {
    other.shutdownNow();
    database.close();
  }

  private void assertOver(Guest guest) {
    assertFalse(transactions.<Boolean>inTransaction(guest::isLive));
    assertEquals(
        List.of("logged_out"),
        database.query(
            "select end_reason from sallyport.sessions where id = '" + guest.session().id() + "'"));
  }

  /**
   * The log-out began before the change was committed, and waits for the session's row. When it has
   * the row, that is of the new stamp, and the user's row it sees is of the old.
   */
  @Test
  void one_that_waits_for_a_new_password_ends_the_session_that_was_carried_over() throws Exception {
    Guest guest = Guest.enter(transactions);

    Future<Boolean> ended =
        transactions.inTransaction(
            stores -> {
              guest.signOutElsewhere(stores);
              Future<Boolean> waiting =
                  other.submit(() -> transactions.<Boolean>inTransaction(guest::logOut));
              database.awaitBlockedTransaction();
              return waiting;
            });

    assertTrue(ended.get(30, TimeUnit.SECONDS));
    assertOver(guest);
  }

  @Test
  void one_beside_a_new_password_holds() {
    for (int round = 0; round < ROUNDS; round++) {
      Guest guest = Guest.enter(transactions);

      int logOuts =
          Race.winners(
              2,
              runner -> {
                if (runner == 1) {
                  return transactions.<Boolean>inTransaction(guest::logOut);
                }
                // It carries the session over, or finds that it has ended.
                transactions.<Boolean>inTransaction(guest::signOutElsewhere);
                return false;
              });

      assertEquals(1, logOuts);
      assertOver(guest);
    }
  }

  @Test
  void one_beside_refreshes_holds_and_is_the_only_one() {
    for (int round = 0; round < ROUNDS; round++) {
      Guest guest = Guest.enter(transactions);

      int logOuts =
          Race.winners(
              4,
              runner -> {
                if (runner < 2) {
                  return transactions.<Boolean>inTransaction(guest::logOut);
                }
                transactions.inTransaction(stores -> guest.rotate(stores, runner));
                return false;
              });

      assertEquals(1, logOuts);
      assertOver(guest);
      assertFalse(transactions.<Boolean>inTransaction(stores -> guest.rotate(stores, 9)));
    }
  }
}
