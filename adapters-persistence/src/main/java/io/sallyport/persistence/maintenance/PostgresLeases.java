package io.sallyport.persistence.maintenance;

import io.sallyport.domain.maintenance.Leases;
import io.sallyport.persistence.database.SqlObjects;
import java.time.Instant;

/** Leases in {@code leases}, through one transaction. */
final class PostgresLeases implements Leases {

  private final LeaseSql sql;

  PostgresLeases(SqlObjects sqlObjects) {
    this.sql = sqlObjects.of(LeaseSql.class);
  }

  @Override
  public boolean take(String lease, String holder, Instant now, Instant until) {
    return sql.take(lease, holder, now, until) == 1;
  }
}
