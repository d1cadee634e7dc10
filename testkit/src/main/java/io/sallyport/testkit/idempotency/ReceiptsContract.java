package io.sallyport.testkit.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.Receipt;
import io.sallyport.domain.idempotency.Receipts;
import io.sallyport.domain.idempotency.Reservation;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@code Receipts} promise, whoever keeps them. Each test begins with none there. */
public interface ReceiptsContract {

  Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  Instant LAPSE = NOW.plus(Duration.ofMinutes(1));
  Instant EXPIRY = NOW.plus(Duration.ofHours(24));

  /** Transactions over stores that hold nothing. */
  Transactions transactions();

  private <T> T ask(Function<Receipts, T> question) {
    return transactions().inTransaction(stores -> question.apply(stores.receipts()));
  }

  private void tell(Consumer<Receipts> work) {
    ask(
        receipts -> {
          work.accept(receipts);
          return true;
        });
  }

  private static Reservation reservation(String name) {
    return new Reservation(name, "body of " + name, UUID.randomUUID(), LAPSE, EXPIRY, null);
  }

  private boolean reserve(Reservation reservation, Instant now) {
    return ask(receipts -> receipts.reserve(reservation, now));
  }

  private Optional<Reservation> find(String name, Instant now) {
    return ask(receipts -> receipts.find(name, now));
  }

  private static Receipt receiptOf(Reservation reservation) {
    return new Receipt(reservation.name(), reservation.attempt(), "sealed");
  }

  private Reservation answered(String name) {
    Reservation reservation = reservation(name);
    assertTrue(reserve(reservation, NOW));
    tell(receipts -> receipts.keep(receiptOf(reservation)));
    return reservation;
  }

  @Test
  default void takes_a_key_once() {
    Reservation first = reservation("a");

    assertTrue(reserve(first, NOW));
    assertFalse(reserve(reservation("a"), NOW));
    assertTrue(reserve(reservation("b"), NOW));
    assertEquals(Optional.of(first), find("a", NOW));
    assertEquals(Optional.empty(), find("c", NOW));
  }

  @Test
  default void lets_one_of_many_take_a_key_at_the_same_moment() {
    assertEquals(1, Race.winners(8, runner -> reserve(reservation("a"), NOW)));
  }

  @Test
  default void keeps_the_answer_until_it_expires() {
    Reservation taken = answered("a");
    Reservation decoy = reservation("b");
    assertTrue(reserve(decoy, NOW));

    Reservation kept = find("a", EXPIRY.minusSeconds(1)).orElseThrow();

    assertEquals("sealed", kept.sealedAnswer());
    assertEquals(taken.body(), kept.body());
    assertEquals(taken.attempt(), kept.attempt());
    assertEquals(Optional.of(decoy), find("b", NOW));
    assertEquals(Optional.empty(), find("a", EXPIRY));
    assertFalse(reserve(reservation("a"), EXPIRY.minusSeconds(1)));
    assertTrue(reserve(reservation("a"), EXPIRY));
    assertEquals(null, find("a", NOW).orElseThrow().sealedAnswer());
  }

  @Test
  default void forgets_the_answer_with_the_transaction_that_kept_it() {
    Reservation taken = reservation("a");
    assertTrue(reserve(taken, NOW));

    assertThrows(
        IllegalStateException.class,
        () ->
            tell(
                receipts -> {
                  receipts.keep(receiptOf(taken));
                  throw new IllegalStateException();
                }));

    assertEquals(Optional.of(taken), find("a", NOW));
  }

  @Test
  default void lets_another_take_over_what_has_failed_and_then_keeps_nothing_of_the_first() {
    Reservation failed = reservation("a");
    Reservation second = reservation("a");
    assertTrue(reserve(failed, NOW));

    assertFalse(reserve(second, LAPSE.minusMillis(1)));
    assertTrue(reserve(second, LAPSE));

    assertThrows(InProgress.class, () -> tell(receipts -> receipts.keep(receiptOf(failed))));
    tell(receipts -> receipts.release("a", failed.attempt()));
    assertEquals(Optional.of(second), find("a", LAPSE));
  }

  @Test
  default void keeps_one_answer_and_no_second() {
    Reservation taken = answered("a");

    assertThrows(InProgress.class, () -> tell(receipts -> receipts.keep(receiptOf(taken))));
  }

  @Test
  default void frees_a_key_that_has_no_answer() {
    Reservation taken = reservation("a");
    Reservation decoy = reservation("b");
    assertTrue(reserve(taken, NOW));
    assertTrue(reserve(decoy, NOW));

    tell(receipts -> receipts.release("a", taken.attempt()));

    assertEquals(Optional.empty(), find("a", NOW));
    assertEquals(Optional.of(decoy), find("b", NOW));
  }

  @Test
  default void does_not_free_a_key_that_has_one() {
    Reservation taken = answered("a");

    tell(receipts -> receipts.release("a", taken.attempt()));

    assertEquals("sealed", find("a", NOW).orElseThrow().sealedAnswer());
  }

  private int removeExpired(Instant now, int most) {
    return ask(receipts -> receipts.removeExpired(now, most));
  }

  @Test
  default void removes_what_has_expired_in_batches() {
    answered("a");
    reserve(reservation("b"), NOW);
    reserve(reservation("c"), NOW);
    var later = new Reservation("d", "body", UUID.randomUUID(), LAPSE, EXPIRY.plusSeconds(1), null);
    reserve(later, NOW);

    assertEquals(0, removeExpired(EXPIRY.minusSeconds(1), 10));
    assertEquals(2, removeExpired(EXPIRY, 2));
    assertEquals(1, removeExpired(EXPIRY, 2));
    assertEquals(Optional.of(later), find("d", EXPIRY));
  }
}
