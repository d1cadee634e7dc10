package io.sallyport.testkit.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.Race;
import io.sallyport.testkit.transaction.DeletionContract;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code IdempotencyRecords} promise, whoever keeps them. Each test begins with none there.
 */
@ExtendWith(Bounded.class)
public interface IdempotencyRecordsContract extends DeletionContract {

  Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  Instant LAPSE = NOW.plus(Duration.ofMinutes(1));
  Instant EXPIRY = NOW.plus(Duration.ofHours(24));
  UUID MADE = UUID.fromString("019ab000-0000-7000-8000-00000000000a");

  /** Transactions over stores that hold nothing. */
  @Override
  Transactions transactions();

  private <T> T ask(Function<IdempotencyRecords, T> question) {
    return transactions().inTransaction(stores -> question.apply(stores.idempotencyRecords()));
  }

  private void tell(Consumer<IdempotencyRecords> work) {
    ask(
        records -> {
          work.accept(records);
          return true;
        });
  }

  private static IdempotencyRecord reservation(String name) {
    return new IdempotencyRecord(name, "body of " + name, UUID.randomUUID(), LAPSE, EXPIRY, null);
  }

  private boolean reserve(IdempotencyRecord reservation, Instant now) {
    return ask(records -> records.reserve(reservation, now));
  }

  private Optional<IdempotencyRecord> find(String name, Instant now) {
    return ask(records -> records.find(name, now));
  }

  private IdempotencyRecord completed(String name) {
    IdempotencyRecord reservation = reservation(name);
    assertTrue(reserve(reservation, NOW));
    tell(records -> records.complete(reservation.key(), MADE));
    return reservation;
  }

  @Test
  default void takes_a_key_once() {
    IdempotencyRecord first = reservation("a");

    assertTrue(reserve(first, NOW));
    assertFalse(reserve(reservation("a"), NOW));
    assertTrue(reserve(reservation("b"), NOW));
    assertEquals(Optional.of(first), find("a", NOW));
    assertEquals(Optional.empty(), find("c", NOW));
  }

  @Tag("ASVS-2.3.4")
  @Test
  default void lets_one_of_many_take_a_key_at_the_same_moment() {
    assertEquals(1, Race.winners(8, runner -> reserve(reservation("a"), NOW)));
  }

  @Test
  default void keeps_what_was_made_until_it_expires() {
    IdempotencyRecord taken = completed("a");
    IdempotencyRecord decoy = reservation("b");
    assertTrue(reserve(decoy, NOW));

    IdempotencyRecord kept = find("a", EXPIRY.minusSeconds(1)).orElseThrow();

    assertEquals(MADE, kept.created());
    assertEquals(taken.body(), kept.body());
    assertEquals(taken.attempt(), kept.attempt());
    assertEquals(Optional.of(decoy), find("b", NOW));
    assertEquals(Optional.empty(), find("a", EXPIRY));
    assertFalse(reserve(reservation("a"), EXPIRY.minusSeconds(1)));
    assertTrue(reserve(reservation("a"), EXPIRY));
    assertEquals(null, find("a", NOW).orElseThrow().created());
  }

  @Test
  default void forgets_what_was_made_with_the_transaction_that_made_it() {
    IdempotencyRecord taken = reservation("a");
    assertTrue(reserve(taken, NOW));

    assertThrows(
        IllegalStateException.class,
        () ->
            tell(
                records -> {
                  records.complete(taken.key(), MADE);
                  throw new IllegalStateException();
                }));

    assertEquals(Optional.of(taken), find("a", NOW));
  }

  @Test
  default void lets_another_take_over_what_has_failed_and_then_keeps_nothing_of_the_first() {
    IdempotencyRecord failed = reservation("a");
    IdempotencyRecord second = reservation("a");
    assertTrue(reserve(failed, NOW));

    assertFalse(reserve(second, LAPSE.minusMillis(1)));
    assertTrue(reserve(second, LAPSE));

    assertThrows(InProgress.class, () -> tell(records -> records.complete(failed.key(), MADE)));
    tell(records -> records.release(failed.key()));
    assertEquals(Optional.of(second), find("a", LAPSE));
  }

  @Test
  default void keeps_one_thing_made_and_no_second() {
    IdempotencyRecord taken = completed("a");

    assertThrows(InProgress.class, () -> tell(records -> records.complete(taken.key(), MADE)));
  }

  @Test
  default void frees_a_key_under_which_nothing_was_made() {
    IdempotencyRecord taken = reservation("a");
    IdempotencyRecord decoy = reservation("b");
    assertTrue(reserve(taken, NOW));
    assertTrue(reserve(decoy, NOW));

    tell(records -> records.release(taken.key()));

    assertEquals(Optional.empty(), find("a", NOW));
    assertEquals(Optional.of(decoy), find("b", NOW));
  }

  @Test
  default void does_not_free_a_key_under_which_something_was_made() {
    IdempotencyRecord taken = completed("a");

    tell(records -> records.release(taken.key()));

    assertEquals(MADE, find("a", NOW).orElseThrow().created());
  }

  private int deleteExpired(Instant now, int most) {
    return ask(records -> records.deleteExpired(now, most));
  }

  @Test
  default void removes_what_has_expired_in_batches() {
    completed("a");
    reserve(reservation("b"), NOW);
    reserve(reservation("c"), NOW);
    var later =
        new IdempotencyRecord("d", "body", UUID.randomUUID(), LAPSE, EXPIRY.plusSeconds(1), null);
    reserve(later, NOW);

    assertEquals(0, deleteExpired(EXPIRY.minusSeconds(1), 10));
    assertEquals(2, deleteExpired(EXPIRY, 2));
    assertEquals(1, deleteExpired(EXPIRY, 2));
    assertEquals(Optional.of(later), find("d", EXPIRY));
  }

  @Test
  default void removes_what_has_expired_without_waiting_for_anyone() {
    IdempotencyRecord held = reservation("a");
    assertTrue(reserve(held, NOW));
    completed("b");

    assertDoesNotWait(
        stores -> {
          // Run again by a store without locks, which has let the deletion go first.
          if (stores.idempotencyRecords().find("a", NOW).isPresent()) {
            stores.idempotencyRecords().complete(held.key(), MADE);
          }
        },
        stores -> stores.idempotencyRecords().deleteExpired(EXPIRY, 5));

    deleteExpired(EXPIRY, 5);
    assertEquals(Optional.empty(), find("a", NOW));
    assertEquals(Optional.empty(), find("b", NOW));
  }
}
