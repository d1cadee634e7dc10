package io.sallyport.testkit.shared;

import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.shared.SecretSource;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bits that anybody can guess, <strong>for tests only</strong>: the same seed gives the same
 * answers in the same order, each different from those before it. Safe for use by many threads.
 */
public final class ScriptedSecretSource implements SecretSource {

  private final long seed;
  private final AtomicLong next = new AtomicLong();

  public ScriptedSecretSource() {
    this(0);
  }

  public ScriptedSecretSource(long seed) {
    this.seed = seed;
  }

  @Override
  public byte[] bytes(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("At least one byte is drawn, not " + count + ".");
    }
    ByteBuffer drawn = ByteBuffer.allocate(count);
    long call = next.getAndIncrement();
    for (long block = 0; drawn.hasRemaining(); block++) {
      byte[] digest =
          Digest.sha256(ByteBuffer.allocate(24).putLong(seed).putLong(call).putLong(block).array());
      drawn.put(digest, 0, Math.min(digest.length, drawn.remaining()));
    }
    return drawn.array();
  }
}
