package io.sallyport.testkit.transaction;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.idempotency.InMemoryIdempotencyRecords;
import io.sallyport.testkit.key.InMemorySigningKeys;
import io.sallyport.testkit.maintenance.InMemoryLeases;
import io.sallyport.testkit.session.InMemorySessions;
import io.sallyport.testkit.user.InMemoryExternalIds;
import io.sallyport.testkit.user.InMemoryUserDirectory;
import io.sallyport.testkit.user.InMemoryUsers;
import java.util.ArrayList;
import java.util.List;

/** Every store in memory, and what one run of a transaction wants done after its commit. */
record InMemoryStores(
    InMemoryUsers users,
    InMemoryExternalIds externalIds,
    InMemorySessions sessions,
    InMemoryIdempotencyRecords idempotencyRecords,
    InMemorySigningKeys signingKeys,
    InMemoryLeases leases,
    List<Runnable> afterwards)
    implements Stores {

  static InMemoryStores over(Journal journal) {
    var users = new InMemoryUsers(journal);
    return new InMemoryStores(
        users,
        new InMemoryExternalIds(users, journal),
        new InMemorySessions(users, journal),
        new InMemoryIdempotencyRecords(journal),
        new InMemorySigningKeys(journal),
        new InMemoryLeases(journal),
        new ArrayList<>());
  }

  InMemoryStores forOneRun() {
    return new InMemoryStores(
        users, externalIds, sessions, idempotencyRecords, signingKeys, leases, new ArrayList<>());
  }

  @Override
  public void afterCommit(Runnable work) {
    afterwards.add(work);
  }

  @Override
  public UserDirectory userDirectory() {
    return new InMemoryUserDirectory(users);
  }
}
