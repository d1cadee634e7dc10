package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.persistence.database.DatabaseFault;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * How work is run, whoever's the transaction is: one at a time on each thread, until it is done.
 */
final class TransactionRunner {

  private static final int MOST = 6;
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

  private final boolean afterConflicts;
  private final OnePerThread onePerThread = new OnePerThread();

  /**
   * @param afterConflicts whether a run may mend a deadlock or a serialization failure; not if
   *     there is more in the transaction than the run
   */
  TransactionRunner(boolean afterConflicts) {
    this.afterConflicts = afterConflicts;
  }

  /**
   * @param run begins from the start each time
   * @throws IllegalStateException if this thread has not come back from another one
   */
  <T> T untilDone(Supplier<T> run) {
    return onePerThread.run(() -> repeat(run));
  }

  private <T> T repeat(Supplier<T> run) {
    for (int count = 1; ; count++) {
      try {
        return run.get();
      } catch (ConcurrentChange again) {
        if (count == MOST) {
          throw again;
        }
      } catch (DatabaseFault fault) {
        boolean givesUp = count == MOST || !afterConflicts;
        if (fault.isOutage() || (fault.isWorthARerun() && givesUp)) {
          throw new StoresUnavailable(fault);
        }
        if (!fault.isWorthARerun()) {
          throw fault;
        }
      }
      // Two that met once meet again if they wait alike.
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS << count));
    }
  }

  /**
   * One run.
   *
   * @param statements how many it may send
   * @throws DatabaseFault the first of this run, even if the work hides it
   */
  static <T> T once(Handle handle, Stores stores, int statements, Function<Stores, T> work) {
    handle.getConfig(FirstFault.class).begin();
    handle.getConfig(StatementBudget.class).begin(statements);
    T result = work.apply(stores);
    handle.getConfig(FirstFault.class).rethrow();
    return result;
  }

  /** Closes a handle whose work is decided; what its connection says to that changes nothing. */
  static void close(Handle handle) {
    try {
      handle.close();
    } catch (JdbiException broken) {
      // Then the server has rolled back what was not committed, and a pool throws it away.
    }
  }
}
