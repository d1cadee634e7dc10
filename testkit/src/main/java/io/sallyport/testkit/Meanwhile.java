package io.sallyport.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What another thread does meanwhile.
 *
 * @param <T> its result
 */
public final class Meanwhile<T> {

  private final FutureTask<T> task;

  private Meanwhile(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins at once. A thread that never ends does not keep the program from ending. */
  public static <T> Meanwhile<T> begin(Callable<T> work) {
    var task = new FutureTask<>(work);
    var thread = new Thread(task, "meanwhile");
    thread.setDaemon(true);
    thread.start();
    return new Meanwhile<>(task);
  }

  /**
   * Waits for the result.
   *
   * @return empty if there is none after that time
   * @throws IllegalStateException if the work threw, with that as its cause
   */
  public Optional<T> within(Duration patience) {
    try {
      return Optional.of(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException later) {
      return Optional.empty();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    } catch (ExecutionException thrown) {
      throw new IllegalStateException(thrown.getCause());
    }
  }
}
