package org.example.store;

import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.TakenKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class MapIdempotencyRecords implements IdempotencyRecords {

  private final View<String, IdempotencyRecord> records;

  MapIdempotencyRecords(View<String, IdempotencyRecord> records) {
    this.records = records;
  }

  @Override
  public boolean reserve(IdempotencyRecord record, Instant now) {
    boolean taken = find(record.name(), now).filter(kept -> !hasFailed(kept, now)).isPresent();
    if (!taken) {
      records.put(record.name(), record);
    }
    return !taken;
  }

  private static boolean hasFailed(IdempotencyRecord kept, Instant now) {
    return kept.created() == null && !now.isBefore(kept.runningUntil());
  }

  @Override
  public Optional<IdempotencyRecord> find(String name, Instant now) {
    return records.find(name).filter(kept -> now.isBefore(kept.expiresAt()));
  }

  @Override
  public void complete(TakenKey key, UUID created) {
    IdempotencyRecord mine = running(key).orElseThrow(InProgress::new);
    records.put(mine.name(), mine.completed(created));
  }

  @Override
  public void release(TakenKey key) {
    running(key).ifPresent(mine -> records.remove(mine.name()));
  }

  private Optional<IdempotencyRecord> running(TakenKey key) {
    return records
        .find(key.name())
        .filter(kept -> kept.key().equals(key) && kept.created() == null);
  }

  @Override
  public int deleteExpired(Instant now, int most) {
    List<String> expired =
        records
            .all()
            .filter(kept -> !now.isBefore(kept.expiresAt()))
            .map(IdempotencyRecord::name)
            .limit(most)
            .toList();
    expired.forEach(records::remove);
    return expired.size();
  }
}
