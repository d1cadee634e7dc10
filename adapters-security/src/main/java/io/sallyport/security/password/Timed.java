package io.sallyport.security.password;

import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/** Work that another thread does, with how long it waited and took. Read once it is done. */
final class Timed<T> implements Callable<T> {

  private final Callable<T> work;
  private final LongSupplier nanoClock;
  private final long asked;
  private long began;
  private long ended;

  Timed(Callable<T> work, LongSupplier nanoClock) {
    this.work = work;
    this.nanoClock = nanoClock;
    this.asked = nanoClock.getAsLong();
  }

  @Override
  public T call() throws Exception {
    began = nanoClock.getAsLong();
    try {
      return work.call();
    } finally {
      ended = nanoClock.getAsLong();
    }
  }

  long waitedNanos() {
    return began - asked;
  }

  long workedNanos() {
    return ended - began;
  }
}
