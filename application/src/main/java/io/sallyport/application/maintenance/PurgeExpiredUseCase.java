package io.sallyport.application.maintenance;

import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.maintenance.PurgeExpired;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToIntFunction;

public final class PurgeExpiredUseCase implements PurgeExpired {

  private static final int BATCH = 500;
  private static final String LEASE = "maintenance";
  private static final Duration LEASE_TIME = Duration.ofMinutes(5);

  /** So long a session that is over is remembered, to say that it is over and why. */
  private static final Duration MEMORY = Duration.ofDays(7);

  private final Transactions transactions;
  private final InstantSource clock;

  public PurgeExpiredUseCase(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What came of one kind.
   *
   * @param all whether nothing of it is left
   */
  private record Batches(int deleted, boolean all) {}

  @Override
  public Purged handle(Command command) {
    Instant now = clock.instant();
    if (!isOurs(command.node(), now)) {
      return new Purged(false, 0, 0, true);
    }
    Instant end = now.plus(command.budget());
    Batches sessions =
        purge(
            Sessions.class,
            end,
            stores -> stores.sessions().deleteExpired(now.minus(MEMORY), BATCH));
    Batches idempotencyRecords =
        purge(
            IdempotencyRecords.class,
            end,
            stores -> stores.idempotencyRecords().deleteExpired(now, BATCH));
    return new Purged(
        true,
        sessions.deleted(),
        idempotencyRecords.deleted(),
        sessions.all() && idempotencyRecords.all());
  }

  /** Without leases every node purges: no row is deleted twice, and nobody waits for a lock. */
  private boolean isOurs(String node, Instant now) {
    Instant until = now.plus(LEASE_TIME);
    return !transactions.keeps(Leases.class)
        || transactions.inTransaction(stores -> stores.leases().take(LEASE, node, now, until));
  }

  private Batches purge(Class<?> store, Instant end, ToIntFunction<Stores> batch) {
    if (!transactions.keeps(store)) {
      return new Batches(0, true);
    }
    int deleted = 0;
    do {
      int inBatch = transactions.inTransaction(batch::applyAsInt);
      deleted += inBatch;
      if (inBatch < BATCH) {
        return new Batches(deleted, true);
      }
    } while (clock.instant().isBefore(end));
    return new Batches(deleted, false);
  }
}
