package org.example.store;

import io.sallyport.domain.maintenance.Leases;
import java.time.Instant;
import org.example.store.Database.Lease;

final class MapLeases implements Leases {

  private final View<String, Lease> taken;

  MapLeases(View<String, Lease> taken) {
    this.taken = taken;
  }

  @Override
  public boolean take(String lease, String holder, Instant now, Instant until) {
    boolean others =
        taken
            .find(lease)
            .filter(kept -> now.isBefore(kept.until()) && !kept.holder().equals(holder))
            .isPresent();
    if (!others) {
      taken.put(lease, new Lease(holder, until));
    }
    return !others;
  }
}
