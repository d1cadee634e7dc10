package io.sallyport.application;

import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.Events;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.Users;

/** The same stores, with somebody to tell of events. */
record ListenedStores(Stores stores, Events events) implements Stores {

  @Override
  public Users users() {
    return stores.users();
  }

  @Override
  public UserDirectory userDirectory() {
    return stores.userDirectory();
  }

  @Override
  public ExternalIds externalIds() {
    return stores.externalIds();
  }

  @Override
  public Sessions sessions() {
    return stores.sessions();
  }

  @Override
  public IdempotencyRecords idempotencyRecords() {
    return stores.idempotencyRecords();
  }

  @Override
  public SigningKeys signingKeys() {
    return stores.signingKeys();
  }

  @Override
  public Leases leases() {
    return stores.leases();
  }

  @Override
  public void afterCommit(Runnable work) {
    stores.afterCommit(work);
  }
}
