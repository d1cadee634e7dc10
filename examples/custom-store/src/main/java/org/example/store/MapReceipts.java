package org.example.store;

import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.Receipt;
import io.sallyport.domain.idempotency.Receipts;
import io.sallyport.domain.idempotency.Reservation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class MapReceipts implements Receipts {

  private final View<String, Reservation> reservations;

  MapReceipts(View<String, Reservation> reservations) {
    this.reservations = reservations;
  }

  @Override
  public boolean reserve(Reservation reservation, Instant now) {
    boolean taken = find(reservation.name(), now).filter(kept -> !hasFailed(kept, now)).isPresent();
    if (!taken) {
      reservations.put(reservation.name(), reservation);
    }
    return !taken;
  }

  private static boolean hasFailed(Reservation kept, Instant now) {
    return kept.sealedAnswer() == null && !now.isBefore(kept.runningUntil());
  }

  @Override
  public Optional<Reservation> find(String name, Instant now) {
    return reservations.find(name).filter(kept -> now.isBefore(kept.expiresAt()));
  }

  @Override
  public void keep(Receipt receipt) {
    Reservation mine = running(receipt.name(), receipt.attempt()).orElseThrow(InProgress::new);
    var answered =
        new Reservation(
            mine.name(),
            mine.body(),
            mine.attempt(),
            mine.runningUntil(),
            mine.expiresAt(),
            receipt.sealedAnswer());
    reservations.put(mine.name(), answered);
  }

  @Override
  public void release(String name, UUID attempt) {
    running(name, attempt).ifPresent(mine -> reservations.remove(name));
  }

  private Optional<Reservation> running(String name, UUID attempt) {
    return reservations
        .find(name)
        .filter(kept -> kept.attempt().equals(attempt) && kept.sealedAnswer() == null);
  }

  @Override
  public int removeExpired(Instant now, int most) {
    List<String> expired =
        reservations
            .all()
            .filter(kept -> !now.isBefore(kept.expiresAt()))
            .map(Reservation::name)
            .limit(most)
            .toList();
    expired.forEach(reservations::remove);
    return expired.size();
  }
}
