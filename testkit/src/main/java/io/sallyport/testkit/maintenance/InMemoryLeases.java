package io.sallyport.testkit.maintenance;

import io.sallyport.domain.maintenance.Leases;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.time.Instant;

/** Leases in memory. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemoryLeases implements Leases {

  private record Held(String holder, Instant until) {}

  private final Rows<String, Held> held;

  public InMemoryLeases(Journal journal) {
    this.held = new Rows<>(journal);
  }

  @Override
  public boolean take(String lease, String holder, Instant now, Instant until) {
    boolean free =
        held.find(lease)
            .filter(other -> !other.holder().equals(holder) && now.isBefore(other.until()))
            .isEmpty();
    if (free) {
      held.put(lease, new Held(holder, until));
    }
    return free;
  }
}
