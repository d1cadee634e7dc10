package io.sallyport.testkit.idempotency;

import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.Receipt;
import io.sallyport.domain.idempotency.Receipts;
import io.sallyport.domain.idempotency.Reservation;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Receipts in memory. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemoryReceipts implements Receipts {

  private final Rows<String, Reservation> byName;

  public InMemoryReceipts(Journal journal) {
    this.byName = new Rows<>(journal);
  }

  @Override
  public boolean reserve(Reservation reservation, Instant now) {
    boolean free = find(reservation.name(), now).filter(kept -> !hasFailed(kept, now)).isEmpty();
    if (free) {
      byName.put(reservation.name(), reservation);
    }
    return free;
  }

  private static boolean hasFailed(Reservation kept, Instant now) {
    return kept.sealedAnswer() == null && !now.isBefore(kept.runningUntil());
  }

  @Override
  public Optional<Reservation> find(String name, Instant now) {
    return byName.find(name).filter(kept -> now.isBefore(kept.expiresAt()));
  }

  @Override
  public void keep(Receipt receipt) {
    Reservation mine = running(receipt.name(), receipt.attempt()).orElseThrow(InProgress::new);
    byName.put(
        mine.name(),
        new Reservation(
            mine.name(),
            mine.body(),
            mine.attempt(),
            mine.runningUntil(),
            mine.expiresAt(),
            receipt.sealedAnswer()));
  }

  @Override
  public void release(String name, UUID attempt) {
    running(name, attempt).ifPresent(mine -> byName.remove(name));
  }

  private Optional<Reservation> running(String name, UUID attempt) {
    return byName
        .find(name)
        .filter(kept -> kept.attempt().equals(attempt) && kept.sealedAnswer() == null);
  }

  @Override
  public int removeExpired(Instant now, int most) {
    List<String> expired =
        byName.all().stream()
            .filter(kept -> !now.isBefore(kept.expiresAt()))
            .map(Reservation::name)
            .limit(most)
            .toList();
    expired.forEach(byName::remove);
    return expired.size();
  }
}
