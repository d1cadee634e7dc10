package io.sallyport.testkit.idempotency;

import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.Receipt;
import io.sallyport.domain.idempotency.Receipts;
import io.sallyport.domain.idempotency.Reservation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Receipts in a map. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemoryReceipts implements Receipts {

  private final Map<String, Reservation> byName;

  public InMemoryReceipts() {
    this(Map.of());
  }

  private InMemoryReceipts(Map<String, Reservation> byName) {
    this.byName = new HashMap<>(byName);
  }

  public InMemoryReceipts copy() {
    return new InMemoryReceipts(byName);
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
    return Optional.ofNullable(byName.get(name)).filter(kept -> now.isBefore(kept.expiresAt()));
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
    return Optional.ofNullable(byName.get(name))
        .filter(kept -> kept.attempt().equals(attempt) && kept.sealedAnswer() == null);
  }

  @Override
  public int removeExpired(Instant now, int most) {
    List<String> expired =
        byName.values().stream()
            .filter(kept -> !now.isBefore(kept.expiresAt()))
            .map(Reservation::name)
            .limit(most)
            .toList();
    byName.keySet().removeAll(expired);
    return expired.size();
  }
}
