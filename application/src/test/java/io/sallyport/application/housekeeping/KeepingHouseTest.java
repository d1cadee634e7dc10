package io.sallyport.application.housekeeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Accounts;
import io.sallyport.domain.housekeeping.KeepHouse;
import io.sallyport.domain.housekeeping.KeepHouse.Swept;
import io.sallyport.domain.idempotency.Reservation;
import io.sallyport.domain.session.SessionRefusal.InvalidRefreshToken;
import io.sallyport.domain.session.SessionRefusal.SessionEnded;
import io.sallyport.domain.session.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class KeepingHouseTest {

  private final Accounts accounts = new Accounts();

  private Swept sweep(String node, int batches) {
    return accounts.sallyport.keepHouse().handle(new KeepHouse.Command(node, batches));
  }

  private void expiredReceipts(int count) {
    Instant now = accounts.clock.instant();
    accounts.transactions.inTransaction(
        stores -> {
          for (int i = 0; i < count; i++) {
            stores
                .receipts()
                .reserve(
                    new Reservation("key " + i, "body", UUID.randomUUID(), now, now, null),
                    now.minusSeconds(1));
          }
          return count;
        });
  }

  @Test
  void forgets_a_session_a_week_after_it_was_over_and_no_other() {
    accounts.register("ada@example.org");
    Tokens tokens = accounts.logIn("ada@example.org");
    accounts.sallyport.logOut().handle(accounts.recognise(tokens));
    Tokens live = accounts.logIn("ada@example.org");

    accounts.clock.advance(Duration.ofDays(7));
    assertEquals(new Swept(true, 0, 0, true), sweep("a", 10));
    assertThrows(SessionEnded.class, () -> accounts.refresh(tokens));
    accounts.clock.advance(Duration.ofNanos(1000));
    assertEquals(new Swept(true, 1, 0, true), sweep("a", 10));

    assertThrows(InvalidRefreshToken.class, () -> accounts.refresh(tokens));
    assertEquals(live.sessionId(), accounts.refresh(live).sessionId());
  }

  @Test
  void forgets_idempotency_keys_in_batches_and_says_whether_any_are_left() {
    expiredReceipts(1200);

    assertEquals(new Swept(true, 0, 500, false), sweep("a", 1));
    assertEquals(new Swept(true, 0, 700, true), sweep("a", 2));
    assertEquals(new Swept(true, 0, 0, true), sweep("a", 2));
  }

  @Test
  void is_done_by_one_node_until_it_stops() {
    expiredReceipts(3);
    assertEquals(3, sweep("a", 1).receipts());
    expiredReceipts(3);

    assertEquals(new Swept(false, 0, 0, true), sweep("b", 1));
    accounts.clock.advance(Duration.ofMinutes(5));

    assertEquals(new Swept(true, 0, 3, true), sweep("b", 1));
    assertEquals(false, sweep("a", 1).holdsLease());
  }
}
