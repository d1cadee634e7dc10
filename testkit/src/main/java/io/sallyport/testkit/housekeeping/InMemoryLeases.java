package io.sallyport.testkit.housekeeping;

import io.sallyport.domain.housekeeping.Leases;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Leases in a map. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemoryLeases implements Leases {

  private record Held(String holder, Instant until) {}

  private final Map<String, Held> held;

  public InMemoryLeases() {
    this(Map.of());
  }

  private InMemoryLeases(Map<String, Held> held) {
    this.held = new HashMap<>(held);
  }

  public InMemoryLeases copy() {
    return new InMemoryLeases(held);
  }

  @Override
  public boolean take(String lease, String holder, Instant now, Instant until) {
    boolean free =
        Optional.ofNullable(held.get(lease))
            .filter(other -> !other.holder().equals(holder) && now.isBefore(other.until()))
            .isEmpty();
    if (free) {
      held.put(lease, new Held(holder, until));
    }
    return free;
  }
}
