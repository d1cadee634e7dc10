package io.sallyport.persistence.maintenance;

import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.persistence.database.CapabilityStores;
import io.sallyport.persistence.database.SqlObjects;

/** The store of leases. */
public final class MaintenanceStores implements CapabilityStores {

  @Override
  public void keep(Stores.Builder stores, SqlObjects sqlObjects, boolean readOnly) {
    stores.keep(Leases.class, () -> new PostgresLeases(sqlObjects));
  }
}
