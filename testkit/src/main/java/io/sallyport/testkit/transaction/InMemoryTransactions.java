package io.sallyport.testkit.transaction;

import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.testkit.housekeeping.InMemoryLeases;
import io.sallyport.testkit.idempotency.InMemoryReceipts;
import io.sallyport.testkit.key.InMemorySigningKeys;
import io.sallyport.testkit.session.InMemorySessions;
import io.sallyport.testkit.user.InMemoryExternalIds;
import io.sallyport.testkit.user.InMemoryUserDirectory;
import io.sallyport.testkit.user.InMemoryUsers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Transactions over maps, one at a time: each works on a copy, which takes the place of what was
 * there if the work returns. Safe for use by many threads; forgets everything with the process.
 */
public final class InMemoryTransactions implements Transactions {

  private static final int MAX_RUNS = 6;

  private InMemoryStores stores = InMemoryStores.empty();
  private boolean running;

  @Override
  public <T> T inTransaction(Function<Stores, T> work) {
    Committed<T> committed = commit(work);
    committed.afterwards().forEach(Runnable::run);
    return committed.result();
  }

  private record Committed<T>(T result, List<Runnable> afterwards) {}

  private synchronized <T> Committed<T> commit(Function<Stores, T> work) {
    if (running) {
      throw new IllegalStateException("A transaction within a transaction.");
    }
    running = true;
    try {
      return run(work);
    } finally {
      running = false;
    }
  }

  private <T> Committed<T> run(Function<Stores, T> work) {
    for (int run = 1; ; run++) {
      InMemoryStores copy = stores.copy();
      try {
        T result = work.apply(copy);
        stores = copy;
        return new Committed<>(result, copy.afterwards());
      } catch (ConcurrentChange again) {
        if (run == MAX_RUNS) {
          throw again;
        }
      }
    }
  }

  private record InMemoryStores(
      InMemoryUsers users,
      InMemoryExternalIds externalIds,
      InMemorySessions sessions,
      InMemoryReceipts receipts,
      InMemorySigningKeys signingKeys,
      InMemoryLeases leases,
      List<Runnable> afterwards)
      implements Stores {

    static InMemoryStores empty() {
      var users = new InMemoryUsers();
      return new InMemoryStores(
          users,
          new InMemoryExternalIds(users),
          new InMemorySessions(users),
          new InMemoryReceipts(),
          new InMemorySigningKeys(),
          new InMemoryLeases(),
          new ArrayList<>());
    }

    InMemoryStores copy() {
      InMemoryUsers usersCopy = users.copy();
      return new InMemoryStores(
          usersCopy,
          externalIds.copy(usersCopy),
          sessions.copy(usersCopy),
          receipts.copy(),
          signingKeys.copy(),
          leases.copy(),
          new ArrayList<>());
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
}
