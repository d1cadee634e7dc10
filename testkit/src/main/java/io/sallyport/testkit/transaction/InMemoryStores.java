package io.sallyport.testkit.transaction;

import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.idempotency.InMemoryIdempotencyRecords;
import io.sallyport.testkit.key.InMemorySigningKeys;
import io.sallyport.testkit.maintenance.InMemoryLeases;
import io.sallyport.testkit.session.InMemorySessions;
import io.sallyport.testkit.user.InMemoryExternalIds;
import io.sallyport.testkit.user.InMemoryUserDirectory;
import io.sallyport.testkit.user.InMemoryUsers;
import java.util.function.Consumer;

/** Every store in memory. */
record InMemoryStores(
    InMemoryUsers users,
    InMemoryExternalIds externalIds,
    InMemorySessions sessions,
    InMemoryIdempotencyRecords idempotencyRecords,
    InMemorySigningKeys signingKeys,
    InMemoryLeases leases) {

  static InMemoryStores over(Journal journal) {
    var users = new InMemoryUsers(journal);
    return new InMemoryStores(
        users,
        new InMemoryExternalIds(users, journal),
        new InMemorySessions(users, journal),
        new InMemoryIdempotencyRecords(journal),
        new InMemorySigningKeys(journal),
        new InMemoryLeases(journal));
  }

  /**
   * @param afterCommit takes what one run of a transaction wants done after its commit
   */
  Stores forOneRun(Consumer<Runnable> afterCommit) {
    return Stores.of(afterCommit)
        .keep(Users.class, () -> users)
        .keep(UserDirectory.class, () -> new InMemoryUserDirectory(users))
        .keep(ExternalIds.class, () -> externalIds)
        .keep(Sessions.class, () -> sessions)
        .keep(IdempotencyRecords.class, () -> idempotencyRecords)
        .keep(SigningKeys.class, () -> signingKeys)
        .keep(Leases.class, () -> leases)
        .build();
  }
}
