package io.sallyport.persistence.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.persistence.database.SqlObjects;
import java.util.Optional;
import java.util.UUID;

/** External ids in {@code external_ids}, through one transaction. */
final class PostgresExternalIds implements ExternalIds {

  private final ExternalIdSql sql;

  PostgresExternalIds(SqlObjects sqlObjects) {
    this.sql = sqlObjects.of(ExternalIdSql.class);
  }

  /**
   * @throws ConcurrentChange if someone else links one of the two meanwhile; the rerun sees how
   */
  @Override
  public boolean link(UserId user, ExternalId externalId) {
    Optional<UUID> holder = sql.findUser(externalId.value());
    if (holder.isPresent()) {
      return holder.get().equals(user.value());
    }
    if (sql.unlink(user.value()).isEmpty()) {
      return false;
    }
    if (sql.insert(user.value(), externalId.value()) != 1) {
      throw new ConcurrentChange();
    }
    return true;
  }

  @Override
  public Optional<UserId> find(ExternalId externalId) {
    return sql.findUser(externalId.value()).map(UserId::new);
  }

  @Override
  public Optional<ExternalId> find(UserId user) {
    return sql.findExternalId(user.value()).map(ExternalId::new);
  }
}
