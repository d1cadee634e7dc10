package io.sallyport.persistence.key;

import io.sallyport.domain.key.SigningKeys;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.persistence.database.CapabilityStores;
import io.sallyport.persistence.database.SqlObjects;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;

/** The store of key pairs. */
public final class KeyStores implements CapabilityStores {

  @Override
  public List<RowMapper<?>> rowMappers() {
    return List.of(new SigningKeyMapper());
  }

  @Override
  public void keep(Stores.Builder stores, SqlObjects sqlObjects, boolean readOnly) {
    stores.keep(SigningKeys.class, () -> new PostgresSigningKeys(sqlObjects));
  }
}
