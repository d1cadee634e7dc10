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
import org.jspecify.annotations.Nullable;

/** The stores of one transaction, each made when it is first asked for. Used by one thread. */
final class TransactionStores implements Stores {

  private final Handle handle;
  private final AfterCommit afterCommit;
  private final boolean readOnly;
  private @Nullable Users users;
  private @Nullable UserDirectory userDirectory;
  private @Nullable ExternalIds externalIds;
  private @Nullable Sessions sessions;
  private @Nullable IdempotencyRecords idempotencyRecords;
  private @Nullable SigningKeys signingKeys;
  private @Nullable Leases leases;

  /**
   * @param afterCommit takes what is to be done after the commit
   * @param readOnly whether nothing can be written
   */
  TransactionStores(Handle handle, AfterCommit afterCommit, boolean readOnly) {
    this.handle = handle;
    this.afterCommit = afterCommit;
    this.readOnly = readOnly;
  }

  Handle handle() {
    return handle;
  }

  @Override
  public void afterCommit(Runnable work) {
    afterCommit.add(work);
  }

  @Override
  public Users users() {
    if (users == null) {
      users = new PostgresUsers(handle);
    }
    return users;
  }

  @Override
  public UserDirectory userDirectory() {
    if (userDirectory == null) {
      userDirectory = new PostgresUserDirectory(handle);
    }
    return userDirectory;
  }

  @Override
  public ExternalIds externalIds() {
    if (externalIds == null) {
      externalIds = new PostgresExternalIds(handle);
    }
    return externalIds;
  }

  @Override
  public Sessions sessions() {
    if (sessions == null) {
      sessions = new PostgresSessions(handle, readOnly);
    }
    return sessions;
  }

  @Override
  public IdempotencyRecords idempotencyRecords() {
    if (idempotencyRecords == null) {
      idempotencyRecords = new PostgresIdempotencyRecords(handle);
    }
    return idempotencyRecords;
  }

  @Override
  public SigningKeys signingKeys() {
    if (signingKeys == null) {
      signingKeys = new PostgresSigningKeys(handle);
    }
    return signingKeys;
  }

  @Override
  public Leases leases() {
    if (leases == null) {
      leases = new PostgresLeases(handle);
    }
    return leases;
  }
}
