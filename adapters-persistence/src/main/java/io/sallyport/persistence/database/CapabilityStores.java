package io.sallyport.persistence.database;

import io.sallyport.domain.transaction.Stores;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;

/** The stores of one capability in PostgreSQL: what there is of it for all others to see. */
public interface CapabilityStores {

  /** What makes values of the rows that the statements return. */
  default List<RowMapper<?>> rowMappers() {
    return List.of();
  }

  /**
   * Says which stores there are on the connection of one transaction.
   *
   * @param readOnly whether nothing can be written
   */
  void keep(Stores.Builder stores, SqlObjects sqlObjects, boolean readOnly);
}
