package io.sallyport.security.password;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRefusal.HashingOverloaded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets another hasher work on a few threads of its own only, so that a request that hashes nothing
 * never waits for a core behind those that do. Whoever asks waits for the answer, on a platform or
 * a virtual thread; past a bounded queue they are refused instead.
 *
 * <p>The threads are platform threads on purpose: the scheduler of the operating system shares the
 * cores fairly between them and everything else, which that of virtual threads does not.
 */
public final class BulkheadPasswordHasher implements PasswordHasher, AutoCloseable {

  private static final Duration LEAST_WAIT = Duration.ofSeconds(1);

  private static final HashingObserver NOBODY =
      new HashingObserver() {
        @Override
        public void hashed(long waitedNanos, long workedNanos) {}

        @Override
        public void refused() {}
      };

  private final PasswordHasher inner;
  private final HashingObserver observer;
  private final LongSupplier nanoClock;
  private final ThreadPoolExecutor pool;

  /**
   * One for each that runs or waits. A bounded queue alone would refuse the second of two that come
   * to an idle pool together, while the first is still in the queue on its way to a thread.
   */
  private final Semaphore places;

  private final AtomicLong averageNanos = new AtomicLong();

  /**
   * @param parallelism how many hashes are computed at once, at least 1; more than there are cores
   *     only makes each slower
   * @param queueCapacity how many more may wait, at least 1
   */
  public BulkheadPasswordHasher(PasswordHasher inner, int parallelism, int queueCapacity) {
    this(inner, parallelism, queueCapacity, NOBODY);
  }

  /** As above, and tells the observer of every hash. */
  public BulkheadPasswordHasher(
      PasswordHasher inner, int parallelism, int queueCapacity, HashingObserver observer) {
    this(inner, parallelism, queueCapacity, observer, System::nanoTime);
  }

  BulkheadPasswordHasher(
      PasswordHasher inner,
      int parallelism,
      int queueCapacity,
      HashingObserver observer,
      LongSupplier nanoClock) {
    if (parallelism < 1 || queueCapacity < 1) {
      throw new IllegalArgumentException("A bulkhead has a thread and a place to wait, at least.");
    }
    this.inner = inner;
    this.observer = observer;
    this.nanoClock = nanoClock;
    this.pool =
        new ThreadPoolExecutor(
            parallelism,
            parallelism,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            namedDaemons());
    this.places = new Semaphore(parallelism + queueCapacity);
  }

  @Override
  public PasswordHash hash(Password password) {
    return onOwnThread(() -> inner.hash(password));
  }

  @Override
  public boolean verify(Password password, @Nullable PasswordHash hash) {
    return onOwnThread(() -> inner.verify(password, hash));
  }

  @Override
  public void expect(PasswordHash inUse) {
    inner.expect(inUse);
  }

  @Override
  public boolean needsRehash(PasswordHash hash) {
    return inner.needsRehash(hash);
  }

  @Override
  public boolean canVerify(PasswordHash hash) {
    return inner.canVerify(hash);
  }

  /** Takes nothing new and waits for what is queued; if interrupted, refuses that instead. */
  @Override
  public void close() {
    pool.shutdown();
    try {
      while (!pool.awaitTermination(1, TimeUnit.HOURS)) {
        // The queue is bounded, so its end comes.
      }
    } catch (InterruptedException hurry) {
      var waiting = new ArrayList<Runnable>();
      pool.getQueue().drainTo(waiting);
      waiting.forEach(BulkheadPasswordHasher::giveUp);
      Thread.currentThread().interrupt();
    }
  }

  /** How many hashes wait for a thread. */
  public int waiting() {
    return pool.getQueue().size();
  }

  /** How many hashes are computed at the moment. */
  public int working() {
    return pool.getActiveCount();
  }

  private <T> T onOwnThread(Callable<T> work) {
    if (!places.tryAcquire()) {
      throw refusal();
    }
    var timed = new Timed<>(work, nanoClock);
    var task = new FutureTask<>(timed);
    try {
      pool.execute(task);
      T result = task.get();
      learn(timed.workedNanos());
      observer.hashed(timed.waitedNanos(), timed.workedNanos());
      return result;
    } catch (RejectedExecutionException | CancellationException closed) {
      throw refusal();
    } catch (ExecutionException failed) {
      throw asThrownInside(failed.getCause());
    } catch (InterruptedException interrupted) {
      pool.remove(task);
      task.cancel(false);
      Thread.currentThread().interrupt();
      throw refusal();
    } finally {
      places.release();
    }
  }

  private HashingOverloaded refusal() {
    observer.refused();
    return new HashingOverloaded(untilTheQueueIsDone());
  }

  private void learn(long taken) {
    averageNanos.updateAndGet(known -> known == 0 ? taken : known + (taken - known) / 8);
  }

  /** How long all that waits now will take, in whole seconds. */
  private Duration untilTheQueueIsDone() {
    long threads = pool.getCorePoolSize();
    long nanos = (waiting() + threads) * averageNanos.get() / threads;
    Duration wait = Duration.ofSeconds((nanos + 999_999_999) / 1_000_000_000);
    return wait.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : wait;
  }

  private static void giveUp(Runnable waiting) {
    if (waiting instanceof FutureTask<?> task) {
      task.cancel(false);
    }
  }

  private static RuntimeException asThrownInside(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException expected
        ? expected
        : new IllegalStateException("A hasher threw what its port does not allow.", cause);
  }

  private static ThreadFactory namedDaemons() {
    var count = new AtomicInteger();
    return work -> {
      var thread = new Thread(work, "password-hash-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
