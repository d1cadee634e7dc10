package org.example.store;

import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Transactions over maps that run at the same time, without locks: each is committed only if all
 * that it has read is still so, and is run again otherwise. What it threw counts only then, too,
 * because it may have been decided on the half of someone else's commit. Safe for use by many
 * threads; forgets everything with the process.
 */
public final class MapTransactions implements Transactions {

  private static final int MAX_RUNS = 6;

  private final Database database = new Database();
  private final ReentrantLock committing = new ReentrantLock();
  private final Set<Thread> inside = ConcurrentHashMap.newKeySet();

  @Override
  public <T> T inTransaction(Function<Stores, T> work) {
    if (!inside.add(Thread.currentThread())) {
      throw new IllegalStateException("A transaction within a transaction.");
    }
    Committed<T> committed;
    try {
      committed = untilCommitted(work);
    } finally {
      inside.remove(Thread.currentThread());
    }
    committed.afterwards().forEach(Runnable::run);
    return committed.result();
  }

  private record Committed<T>(T result, List<Runnable> afterwards) {}

  private <T> Committed<T> untilCommitted(Function<Stores, T> work) {
    for (int run = 1; run < MAX_RUNS; run++) {
      Optional<Committed<T>> committed = once(work, false);
      if (committed.isPresent()) {
        return committed.get();
      }
    }
    // The last run lets nobody else commit, so that nobody starves.
    return locked(() -> once(work, true)).orElseThrow(ConcurrentChange::new);
  }

  /** Empty if it must be run again. */
  private <T> Optional<Committed<T>> once(Function<Stores, T> work, boolean last) {
    var snapshot = new Snapshot(database);
    T result;
    try {
      result = work.apply(snapshot.stores());
    } catch (ConcurrentChange again) {
      if (last) {
        throw again;
      }
      return Optional.empty();
    } catch (RuntimeException | Error thrown) {
      if (locked(snapshot::isCurrent)) {
        throw thrown;
      }
      return Optional.empty();
    }
    return locked(() -> commit(snapshot))
        ? Optional.of(new Committed<>(result, snapshot.afterwards()))
        : Optional.empty();
  }

  private static boolean commit(Snapshot snapshot) {
    boolean current = snapshot.isCurrent();
    if (current) {
      snapshot.commit();
    }
    return current;
  }

  private <T> T locked(Supplier<T> work) {
    committing.lock();
    try {
      return work.get();
    } finally {
      committing.unlock();
    }
  }
}
