package io.sallyport.persistence.terms;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.terms.Acceptances;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Acceptances in {@code acceptances}, through one transaction. */
public final class PostgresAcceptances implements Acceptances {

  private final AcceptanceSql sql;

  public PostgresAcceptances(Handle handle) {
    this.sql = handle.attach(AcceptanceSql.class);
  }

  @Override
  public Instant add(UserId user, Instant now) {
    return sql.add(user.value(), now);
  }
}
