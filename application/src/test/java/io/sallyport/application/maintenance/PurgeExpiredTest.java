package io.sallyport.application.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Accounts;
import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.maintenance.PurgeExpired;
import io.sallyport.domain.maintenance.PurgeExpired.Purged;
import io.sallyport.domain.session.SessionRefusal.InvalidRefreshToken;
import io.sallyport.domain.session.SessionRefusal.SessionNotActive;
import io.sallyport.domain.session.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class PurgeExpiredTest {

  private static final Duration BUDGET = Duration.ofSeconds(1);

  private final Accounts accounts = new Accounts();

  private Purged sweep(String node) {
    return new PurgeExpiredUseCase(accounts.transactions, accounts.clock)
        .handle(new PurgeExpired.Command(node, BUDGET));
  }

  private void expiredIdempotencyRecords(int count) {
    Instant now = accounts.clock.instant();
    accounts.transactions.inTransaction(
        stores -> {
          for (int i = 0; i < count; i++) {
            stores
                .idempotencyRecords()
                .reserve(
                    new IdempotencyRecord("key " + i, "body", UUID.randomUUID(), now, now, null),
                    now.minusSeconds(1));
          }
          return count;
        });
  }

  @Test
  void forgets_a_session_a_week_after_it_was_over_and_no_other() {
    accounts.register("ada@example.org");
    Tokens tokens = accounts.logIn("ada@example.org");
    accounts.sallyport.sessions().logOut().handle(accounts.authenticate(tokens));
    Tokens live = accounts.logIn("ada@example.org");

    accounts.clock.advance(Duration.ofDays(7));
    assertEquals(new Purged(true, 0, 0, true), sweep("a"));
    assertThrows(SessionNotActive.class, () -> accounts.refresh(tokens));
    accounts.clock.advance(Duration.ofNanos(1000));
    assertEquals(new Purged(true, 1, 0, true), sweep("a"));

    assertThrows(InvalidRefreshToken.class, () -> accounts.refresh(tokens));
    assertEquals(live.sessionId(), accounts.refresh(live).sessionId());
  }

  @Test
  void forgets_idempotency_keys_in_batches() {
    expiredIdempotencyRecords(1200);

    assertEquals(new Purged(true, 0, 1200, true), sweep("a"));
    assertEquals(new Purged(true, 0, 0, true), sweep("a"));
  }

  @Test
  void stops_when_its_time_is_over_and_says_that_something_is_left() {
    expiredIdempotencyRecords(700);

    Purged swept = accounts.sallyport.maintenance().runOnce(Duration.ZERO);

    assertEquals(new Purged(true, 0, 500, false), swept);
    assertEquals(new Purged(true, 0, 200, true), accounts.sallyport.maintenance().runOnce(BUDGET));
  }

  @Test
  void is_done_by_one_node_until_it_stops() {
    expiredIdempotencyRecords(3);
    assertEquals(3, sweep("a").idempotencyRecords());
    expiredIdempotencyRecords(3);

    assertEquals(new Purged(false, 0, 0, true), sweep("b"));
    accounts.clock.advance(Duration.ofMinutes(5));

    assertEquals(new Purged(true, 0, 3, true), sweep("b"));
    assertEquals(false, sweep("a").holdsLease());
  }
}
