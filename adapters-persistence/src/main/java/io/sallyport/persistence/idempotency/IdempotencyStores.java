package io.sallyport.persistence.idempotency;

import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.persistence.database.CapabilityStores;
import io.sallyport.persistence.database.SqlObjects;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;

/** The store of idempotency records. */
public final class IdempotencyStores implements CapabilityStores {

  @Override
  public List<RowMapper<?>> rowMappers() {
    return List.of(new IdempotencyRecordMapper());
  }

  @Override
  public void keep(Stores.Builder stores, SqlObjects sqlObjects, boolean readOnly) {
    stores.keep(IdempotencyRecords.class, () -> new PostgresIdempotencyRecords(sqlObjects));
  }
}
