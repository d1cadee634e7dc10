package io.sallyport.persistence.throttling;

import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.persistence.database.CapabilityStores;
import io.sallyport.persistence.database.SqlObjects;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;

/** The store of rate limits. */
public final class ThrottlingStores implements CapabilityStores {

  @Override
  public List<RowMapper<?>> rowMappers() {
    return List.of(new TakenMapper());
  }

  @Override
  public void keep(Stores.Builder stores, SqlObjects sqlObjects, boolean readOnly) {
    stores.keep(RateLimits.class, () -> new PostgresRateLimits(sqlObjects));
  }
}
