package io.sallyport.persistence.transaction;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Refuses a transaction within a transaction. */
final class OnePerThread {

  private final Set<Thread> running = ConcurrentHashMap.newKeySet();

  /**
   * @throws IllegalStateException if this thread has not come back from another one
   */
  <T> T run(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    if (!running.add(thread)) {
      throw new IllegalStateException("A transaction within a transaction.");
    }
    try {
      return work.get();
    } finally {
      running.remove(thread);
    }
  }
}
