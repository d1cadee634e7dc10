package io.sallyport.bootstrap;

import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.persistence.database.DatabaseStatus;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the database stands, for probes, which do not wait as long as a request may. It is asked on a
 * thread of its own, for one probe at a time; whoever comes meanwhile hears the same answer.
 */
final class BoundedStatus implements Supplier<DatabaseStatus>, AutoCloseable {

  private final Supplier<DatabaseStatus> status;
  private final Duration wait;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(BoundedStatus::thread);
  private @Nullable Future<DatabaseStatus> asking;

  /**
   * @param status throws {@link StoresUnavailable} if the database cannot be reached
   */
  BoundedStatus(Supplier<DatabaseStatus> status, Duration wait) {
    this.status = status;
    this.wait = wait;
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "readiness");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * @throws StoresUnavailable if there is no answer in time, and if the database cannot be reached
   */
  @Override
  public DatabaseStatus get() {
    try {
      return answer().get(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new StoresUnavailable(late);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException thrown
          ? thrown
          : new StoresUnavailable(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new StoresUnavailable(stop);
    }
  }

  private synchronized Future<DatabaseStatus> answer() {
    Future<DatabaseStatus> current = asking;
    if (current == null || current.isDone()) {
      current = thread.submit(status::get);
      asking = current;
    }
    return current;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
