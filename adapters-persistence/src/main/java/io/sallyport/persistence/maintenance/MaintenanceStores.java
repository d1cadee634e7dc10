package io.sallyport.persistence.maintenance;

import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.persistence.database.CapabilityStores;
import org.jdbi.v3.core.Handle;

/** The store of leases. */
public final class MaintenanceStores implements CapabilityStores {

  @Override
  public void keep(Stores.Builder stores, Handle handle, boolean readOnly) {
    stores.keep(Leases.class, () -> new PostgresLeases(handle));
  }
}
