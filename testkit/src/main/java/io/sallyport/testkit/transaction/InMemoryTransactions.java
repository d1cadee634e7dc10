package io.sallyport.testkit.transaction;

import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Transactions in memory, one at a time: each changes what there is, and changes it back if the
 * work throws. Safe for use by many threads; forgets everything with the process.
 */
public final class InMemoryTransactions implements Transactions {

  private static final int MAX_RUNS = 6;

  private final Journal journal = new Journal();
  private final InMemoryStores stores = new InMemoryStores(journal);
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
      return runUntilDone(work);
    } finally {
      running = false;
    }
  }

  private <T> Committed<T> runUntilDone(Function<Stores, T> work) {
    for (int run = 1; ; run++) {
      try {
        return runOnce(work);
      } catch (ConcurrentChange again) {
        if (run == MAX_RUNS) {
          throw again;
        }
      }
    }
  }

  private <T> Committed<T> runOnce(Function<Stores, T> work) {
    var afterwards = new ArrayList<Runnable>();
    try {
      T result = work.apply(stores.forOneRun(afterwards::add));
      journal.commit();
      return new Committed<>(result, afterwards);
    } finally {
      journal.rollBack();
    }
  }
}
