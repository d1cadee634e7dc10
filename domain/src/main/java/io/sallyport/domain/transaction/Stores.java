package io.sallyport.domain.transaction;

import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.Users;

/**
 * Every store, seen through one transaction; of no use after it. What is kept comes back as it was;
 * of an instant at least its microseconds, and what is finer may be cut off.
 */
public interface Stores {

  Users users();

  UserDirectory userDirectory();

  ExternalIds externalIds();

  Sessions sessions();

  IdempotencyRecords idempotencyRecords();

  SigningKeys signingKeys();

  Leases leases();

  /** Who is told of what happens in this transaction; nobody, unless the builder was given one. */
  default Events events() {
    return event -> {};
  }

  /** Runs something after the transaction has been committed, and not at all if it is not. */
  void afterCommit(Runnable work);
}
