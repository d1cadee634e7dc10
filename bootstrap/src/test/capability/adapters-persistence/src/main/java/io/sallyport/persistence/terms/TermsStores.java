package io.sallyport.persistence.terms;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.terms.Acceptances;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.persistence.database.CapabilityStores;
import io.sallyport.persistence.database.SqlObjects;
import java.time.Instant;

/** The store of acceptances. */
public final class TermsStores implements CapabilityStores {

  @Override
  public void keep(Stores.Builder stores, SqlObjects sqlObjects, boolean readOnly) {
    stores.keep(
        Acceptances.class, () -> new PostgresAcceptances(sqlObjects.of(AcceptanceSql.class)));
  }

  private record PostgresAcceptances(AcceptanceSql sql) implements Acceptances {

    @Override
    public Instant add(UserId user, Instant now) {
      return sql.add(user.value(), now);
    }
  }
}
