package io.sallyport.persistence.transaction;

import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.Users;
import io.sallyport.persistence.idempotency.PostgresIdempotencyRecords;
import io.sallyport.persistence.key.PostgresSigningKeys;
import io.sallyport.persistence.maintenance.PostgresLeases;
import io.sallyport.persistence.session.PostgresSessions;
import io.sallyport.persistence.user.PostgresExternalIds;
import io.sallyport.persistence.user.PostgresUserDirectory;
import io.sallyport.persistence.user.PostgresUsers;
import org.jdbi.v3.core.Handle;

/** Every store in PostgreSQL, on the connection of one transaction. */
final class TransactionStores {

  private TransactionStores() {}

  /**
   * @param afterCommit takes what is to be done after the commit
   * @param readOnly whether nothing can be written
   */
  static Stores on(Handle handle, AfterCommit afterCommit, boolean readOnly) {
    return Stores.of(afterCommit::add)
        .attach(handle)
        .keep(Users.class, () -> new PostgresUsers(handle))
        .keep(UserDirectory.class, () -> new PostgresUserDirectory(handle))
        .keep(ExternalIds.class, () -> new PostgresExternalIds(handle))
        .keep(Sessions.class, () -> new PostgresSessions(handle, readOnly))
        .keep(IdempotencyRecords.class, () -> new PostgresIdempotencyRecords(handle))
        .keep(SigningKeys.class, () -> new PostgresSigningKeys(handle))
        .keep(Leases.class, () -> new PostgresLeases(handle))
        .build();
  }
}
