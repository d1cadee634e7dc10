package io.sallyport.application.maintenance;

import io.sallyport.domain.maintenance.PurgeExpired;
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
  private record Sweep(int removed, boolean all) {}

  @Override
  public Purged handle(Command command) {
    Instant now = clock.instant();
    Instant until = now.plus(LEASE_TIME);
    boolean ours =
        transactions.inTransaction(
            stores -> stores.leases().take(LEASE, command.node(), now, until));
    if (!ours) {
      return new Purged(false, 0, 0, true);
    }
    Instant end = now.plus(command.budget());
    Sweep sessions =
        sweep(end, stores -> stores.sessions().deleteExpired(now.minus(MEMORY), BATCH));
    Sweep idempotencyRecords =
        sweep(end, stores -> stores.idempotencyRecords().deleteExpired(now, BATCH));
    return new Purged(
        true,
        sessions.removed(),
        idempotencyRecords.removed(),
        sessions.all() && idempotencyRecords.all());
  }

  private Sweep sweep(Instant end, ToIntFunction<Stores> batch) {
    int removed = 0;
    do {
      int inBatch = transactions.inTransaction(batch::applyAsInt);
      removed += inBatch;
      if (inBatch < BATCH) {
        return new Sweep(removed, true);
      }
    } while (clock.instant().isBefore(end));
    return new Sweep(removed, false);
  }
}
