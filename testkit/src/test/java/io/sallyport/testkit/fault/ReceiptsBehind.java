package io.sallyport.testkit.fault;

import io.sallyport.domain.idempotency.Receipt;
import io.sallyport.domain.idempotency.Receipts;
import io.sallyport.domain.idempotency.Reservation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Hands everything on. */
class ReceiptsBehind implements Receipts {

  private final Receipts receipts;

  ReceiptsBehind(Receipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public boolean reserve(Reservation reservation, Instant now) {
    return receipts.reserve(reservation, now);
  }

  @Override
  public Optional<Reservation> find(String name, Instant now) {
    return receipts.find(name, now);
  }

  @Override
  public void keep(Receipt receipt) {
    receipts.keep(receipt);
  }

  @Override
  public void release(String name, UUID attempt) {
    receipts.release(name, attempt);
  }

  @Override
  public int removeExpired(Instant now, int most) {
    return receipts.removeExpired(now, most);
  }
}
