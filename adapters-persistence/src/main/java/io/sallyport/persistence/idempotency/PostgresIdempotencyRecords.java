package io.sallyport.persistence.idempotency;

import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.TakenKey;
import io.sallyport.persistence.database.SqlObjects;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Idempotency records in {@code idempotency_keys}, through one transaction. */
final class PostgresIdempotencyRecords implements IdempotencyRecords {

  private final IdempotencyRecordSql sql;

  PostgresIdempotencyRecords(SqlObjects sqlObjects) {
    this.sql = sqlObjects.of(IdempotencyRecordSql.class);
  }

  @Override
  public boolean reserve(IdempotencyRecord record, Instant now) {
    return sql.reserve(record, now) == 1;
  }

  @Override
  public Optional<IdempotencyRecord> find(String name, Instant now) {
    return sql.find(name, now);
  }

  @Override
  public void complete(TakenKey key, UUID created) {
    if (sql.complete(key, created) != 1) {
      throw new InProgress();
    }
  }

  @Override
  public void release(TakenKey key) {
    sql.release(key);
  }

  @Override
  public int deleteExpired(Instant now, int most) {
    return sql.deleteExpired(now, most);
  }
}
