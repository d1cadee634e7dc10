package io.sallyport.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/** Many threads that do something at the same moment. */
public final class Race {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Race() {}

  /**
   * Lets everyone start together.
   *
   * @param runner says whether the runner of this number, from 0, has won
   * @return how many have won
   * @throws IllegalStateException if one of them threw, or has not arrived after 30 seconds
   */
  public static int winners(int runners, IntPredicate runner) {
    return winners(runners, PATIENCE, runner);
  }

  static int winners(int runners, Duration patience, IntPredicate runner) {
    var start = new CyclicBarrier(runners);
    List<Callable<Boolean>> lanes = new ArrayList<>();
    for (int i = 0; i < runners; i++) {
      int number = i;
      lanes.add(
          () -> {
            start.await();
            return runner.test(number);
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(runners, Race::lane);
    try {
      int winners = 0;
      for (Future<Boolean> lane :
          pool.invokeAll(lanes, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        winners += lane.get() ? 1 : 0;
      }
      return winners;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    } catch (CancellationException late) {
      throw new IllegalStateException("Not everyone has arrived after " + patience + ".", late);
    } catch (ExecutionException thrown) {
      throw new IllegalStateException(thrown.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** Whoever never arrives does not keep the program from ending. */
  private static Thread lane(Runnable run) {
    var thread = new Thread(run, "race");
    thread.setDaemon(true);
    return thread;
  }
}
