package io.sallyport.persistence.throttling;

import io.sallyport.domain.throttling.FamiliarPlace;
import io.sallyport.domain.throttling.Familiars;
import io.sallyport.persistence.database.SqlObjects;
import java.time.Instant;

/** Familiar places in {@code familiars}, through one transaction. */
final class PostgresFamiliars implements Familiars {

  private final FamiliarSql sql;

  PostgresFamiliars(SqlObjects sqlObjects) {
    this.sql = sqlObjects.of(FamiliarSql.class);
  }

  @Override
  public void see(FamiliarPlace place, Instant now) {
    sql.see(place.userId().value(), place.network(), now);
  }

  @Override
  public int deleteUnseen(Instant since, int most) {
    return sql.deleteUnseen(since, most);
  }
}
