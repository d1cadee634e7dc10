package io.sallyport.testkit.fault;

import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.idempotency.TakenKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Hands everything on. */
class IdempotencyRecordsBehind implements IdempotencyRecords {

  private final IdempotencyRecords records;

  IdempotencyRecordsBehind(IdempotencyRecords records) {
    this.records = records;
  }

  @Override
  public boolean reserve(IdempotencyRecord record, Instant now) {
    return records.reserve(record, now);
  }

  @Override
  public Optional<IdempotencyRecord> find(String name, Instant now) {
    return records.find(name, now);
  }

  @Override
  public void complete(TakenKey key, UUID created) {
    records.complete(key, created);
  }

  @Override
  public void release(TakenKey key) {
    records.release(key);
  }

  @Override
  public int deleteExpired(Instant now, int most) {
    return records.deleteExpired(now, most);
  }
}
