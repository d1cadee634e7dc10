package io.sallyport.http;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The bytes of a body that have come, as long as they are no more than are taken. */
final class BodyBuffer {
  private static final int FIRST_BYTES = 512;

  private final int maxBytes;
  private final BodyMemory memory;
  private byte[] bytes = {};
  private int size;

  BodyBuffer(int maxBytes, BodyMemory memory) {
    this.maxBytes = maxBytes;
    this.memory = memory;
  }

  /** How many have come, also if they were too many and none of them was kept. */
  int size() {
    return size;
  }

  ByteBuffer content() {
    return ByteBuffer.wrap(bytes, 0, size);
  }

  /**
   * Takes what has come. Keeps nothing of a body that is too large.
   *
   * @return false if there is no memory for it
   */
  boolean add(ByteBuffer more) {
    int needed = size + more.remaining();
    if (needed > maxBytes) {
      release();
    } else {
      if (needed > bytes.length && !grow(needed)) {
        return false;
      }
      more.get(bytes, size, more.remaining());
    }
    size = needed;
    return true;
  }

  private boolean grow(int needed) {
    int capacity = Math.min(maxBytes, Math.max(needed, Math.max(FIRST_BYTES, 2 * bytes.length)));
    if (!memory.grow(bytes.length, capacity)) {
      return false;
    }
    bytes = Arrays.copyOf(bytes, capacity);
    return true;
  }

  /** Gives back the memory. */
  void release() {
    memory.release(bytes.length);
    bytes = new byte[0];
  }
}
