package io.sallyport.persistence.terms;

import io.sallyport.domain.terms.Acceptances;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.persistence.database.CapabilityStores;
import org.jdbi.v3.core.Handle;

/** The store of acceptances. */
public final class TermsStores implements CapabilityStores {

  @Override
  public void keep(Stores.Builder stores, Handle handle, boolean readOnly) {
    stores.keep(Acceptances.class, () -> acceptances(handle.attach(AcceptanceSql.class)));
  }

  private static Acceptances acceptances(AcceptanceSql sql) {
    return (user, now) -> sql.add(user.value(), now);
  }
}
