package io.sallyport.domain.maintenance;

import io.sallyport.domain.shared.UseCase;
import java.time.Duration;

/**
 * Throws away sessions and idempotency keys that are over: in small batches, each a transaction of
 * its own that waits for nobody, on whichever node holds the lease. To be asked every minute or so.
 *
 * <p>No actor asks: it may be asked by anyone, shows nothing of what it deletes, and no event tells
 * of it.
 */
@FunctionalInterface
public interface PurgeExpired extends UseCase<PurgeExpired.Command, PurgeExpired.Purged> {

  /**
   * @param node names this node among those on the same stores
   * @param budget about how long it may take; one batch of each kind is thrown away in any case
   */
  record Command(String node, Duration budget) {}

  /**
   * @param holdsLease false if another node keeps house; then nothing was done
   * @param finished whether nothing is left that is over
   */
  record Purged(boolean holdsLease, int sessions, int idempotencyRecords, boolean finished) {}

  @Override
  Purged handle(Command command);
}
