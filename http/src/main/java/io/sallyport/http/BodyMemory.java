package io.sallyport.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much memory the bodies of all requests and responses may take up at a time. The first few
 * kilobytes of each are free, so that ordinary requests get in however full it is.
 */
final class BodyMemory {
  private static final int FREE_BYTES = 4_096;
  private static final int PART_OF_HEAP = 16;

  private final long most;
  private final AtomicLong taken = new AtomicLong();

  BodyMemory(long most) {
    this.most = most;
  }

  /**
   * A sixteenth of the heap.
   *
   * @param largest the largest body, which must have room in any case
   */
  static BodyMemory ofThisMachine(int largest) {
    return new BodyMemory(Math.max(largest, Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
  }

  /**
   * Lets a body grow.
   *
   * @return false if there is no room for that
   */
  boolean grow(int fromBytes, int toBytes) {
    long more = counted(toBytes) - counted(fromBytes);
    if (taken.addAndGet(more) <= most) {
      return true;
    }
    taken.addAndGet(-more);
    return more <= 0;
  }

  void release(int bytes) {
    taken.addAndGet(-counted(bytes));
  }

  private static long counted(int bytes) {
    return Math.max(0, bytes - FREE_BYTES);
  }
}
