package io.sallyport.bootstrap;

import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.user.ListUsers;
import io.sallyport.domain.user.UserRefusal.ListOverloaded;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps lists of users to a tenth of the connections, so that whatever administrators ask for, the
 * rest is there for everyone else. Whoever comes when all places are taken waits, in the order of
 * coming, and is refused in the end.
 */
final class ListShare implements UseCase.Decorator {

  private static final Duration WAIT = Duration.ofSeconds(3);

  private final Semaphore places;
  private final Duration wait;

  /**
   * @param connections that everyone shares
   */
  ListShare(int connections) {
    this(connections, WAIT);
  }

  ListShare(int connections, Duration wait) {
    this.places = new Semaphore(Math.max(1, connections / 10), true);
    this.wait = wait;
  }

  @Override
  public <I, O> UseCase<I, O> around(Class<? extends UseCase<I, O>> port, UseCase<I, O> useCase) {
    return port.equals(ListUsers.class) ? input -> inPlace(useCase, input) : useCase;
  }

  /**
   * @throws ListOverloaded if no place became free in time
   */
  private <I, O> O inPlace(UseCase<I, O> useCase, I input) {
    if (!takePlace()) {
      throw new ListOverloaded(wait);
    }
    try {
      return useCase.handle(input);
    } finally {
      places.release();
    }
  }

  private boolean takePlace() {
    try {
      return places.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
