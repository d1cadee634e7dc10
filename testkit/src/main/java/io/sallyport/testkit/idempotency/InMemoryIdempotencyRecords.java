package io.sallyport.testkit.idempotency;

import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.TakenKey;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Idempotency records in memory. Used by one thread at a time, through {@code
 * InMemoryTransactions}.
 */
public final class InMemoryIdempotencyRecords implements IdempotencyRecords {

  private final Rows<String, IdempotencyRecord> byName;

  public InMemoryIdempotencyRecords(Journal journal) {
    this.byName = new Rows<>(journal);
  }

  @Override
  public boolean reserve(IdempotencyRecord record, Instant now) {
    boolean free = find(record.name(), now).filter(kept -> !hasFailed(kept, now)).isEmpty();
    if (free) {
      byName.put(record.name(), record);
    }
    return free;
  }

  private static boolean hasFailed(IdempotencyRecord kept, Instant now) {
    return kept.created() == null && !now.isBefore(kept.runningUntil());
  }

  @Override
  public Optional<IdempotencyRecord> find(String name, Instant now) {
    return byName.find(name).filter(kept -> now.isBefore(kept.expiresAt()));
  }

  @Override
  public void complete(TakenKey key, UUID created) {
    IdempotencyRecord mine = running(key).orElseThrow(InProgress::new);
    byName.put(mine.name(), mine.completed(created));
  }

  @Override
  public void release(TakenKey key) {
    running(key).ifPresent(mine -> byName.remove(mine.name()));
  }

  private Optional<IdempotencyRecord> running(TakenKey key) {
    return byName.find(key.name()).filter(kept -> kept.key().equals(key) && kept.created() == null);
  }

  @Override
  public int deleteExpired(Instant now, int most) {
    List<String> expired =
        byName.all().stream()
            .filter(kept -> !now.isBefore(kept.expiresAt()))
            .map(IdempotencyRecord::name)
            .limit(most)
            .toList();
    expired.forEach(byName::remove);
    return expired.size();
  }
}
