package io.sallyport.persistence.maintenance;

import io.sallyport.domain.maintenance.Leases;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Leases in {@code leases}, through one transaction. */
final class PostgresLeases implements Leases {

  private final LeaseSql sql;

  PostgresLeases(Handle handle) {
    this.sql = handle.attach(LeaseSql.class);
  }

  @Override
  public boolean take(String lease, String holder, Instant now, Instant until) {
    return sql.take(lease, holder, now, until) == 1;
  }
}
