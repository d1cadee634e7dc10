package io.sallyport.persistence.idempotency;

import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.Receipt;
import io.sallyport.domain.idempotency.Receipts;
import io.sallyport.domain.idempotency.Reservation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Receipts in {@code idempotency_keys}, through one transaction. */
public final class PostgresReceipts implements Receipts {

  private final ReceiptSql sql;

  public PostgresReceipts(Handle handle) {
    this.sql = handle.attach(ReceiptSql.class);
  }

  @Override
  public boolean reserve(Reservation reservation, Instant now) {
    return sql.reserve(reservation, now) == 1;
  }

  @Override
  public Optional<Reservation> find(String name, Instant now) {
    return sql.find(name, now);
  }

  @Override
  public void keep(Receipt receipt) {
    if (sql.keep(receipt) != 1) {
      throw new InProgress();
    }
  }

  @Override
  public void release(String name, UUID attempt) {
    sql.release(name, attempt);
  }

  @Override
  public int removeExpired(Instant now, int most) {
    return sql.removeExpired(now, most);
  }
}
