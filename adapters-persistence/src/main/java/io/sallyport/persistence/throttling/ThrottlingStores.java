package io.sallyport.persistence.throttling;

import io.sallyport.domain.throttling.Familiars;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.persistence.database.CapabilityStores;
import io.sallyport.persistence.database.SqlObjects;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;

/** The stores of rate limits and of guesses. */
public final class ThrottlingStores implements CapabilityStores {

  @Override
  public List<RowMapper<?>> rowMappers() {
    return List.of(new TakenMapper(), new ReservedMapper());
  }

  @Override
  public void keep(Stores.Builder stores, SqlObjects sqlObjects, boolean readOnly) {
    stores
        .keep(RateLimits.class, () -> new PostgresRateLimits(sqlObjects))
        .keep(Guesses.class, () -> new PostgresGuesses(sqlObjects))
        .keep(Familiars.class, () -> new PostgresFamiliars(sqlObjects));
  }
}
