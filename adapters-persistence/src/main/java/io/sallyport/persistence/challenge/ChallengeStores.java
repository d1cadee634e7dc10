package io.sallyport.persistence.challenge;

import io.sallyport.domain.challenge.Challenges;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.persistence.database.CapabilityStores;
import io.sallyport.persistence.database.SqlObjects;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;

/** The store of challenges. */
public final class ChallengeStores implements CapabilityStores {

  @Override
  public List<RowMapper<?>> rowMappers() {
    return List.of(new ChallengeMapper());
  }

  @Override
  public void keep(Stores.Builder stores, SqlObjects sqlObjects, boolean readOnly) {
    stores.keep(Challenges.class, () -> new PostgresChallenges(sqlObjects));
  }
}
