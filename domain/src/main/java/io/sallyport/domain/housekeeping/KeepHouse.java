package io.sallyport.domain.housekeeping;

/**
 * Throws away sessions and idempotency keys that are over: in small batches, each a transaction of
 * its own that waits for nobody, on whichever node holds the lease. To be asked every minute or so.
 */
@FunctionalInterface
public interface KeepHouse {

  /**
   * @param node names this node among those on the same stores
   * @param mostBatches how many batches to throw away at most, at least 1
   */
  record Command(String node, int mostBatches) {

    public Command {
      if (mostBatches < 1) {
        throw new IllegalArgumentException("At least one batch.");
      }
    }
  }

  /**
   * @param holdsLease false if another node keeps house; then nothing was done
   * @param finished whether nothing is left that is over
   */
  record Swept(boolean holdsLease, int sessions, int receipts, boolean finished) {}

  Swept handle(Command command);
}
