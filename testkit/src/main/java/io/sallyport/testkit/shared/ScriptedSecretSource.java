package io.sallyport.testkit.shared;

import io.sallyport.domain.shared.SecretSource;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
      byte[] digest = digest(call, block);
      drawn.put(digest, 0, Math.min(digest.length, drawn.remaining()));
    }
    return drawn.array();
  }

  private byte[] digest(long call, long block) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(ByteBuffer.allocate(24).putLong(seed).putLong(call).putLong(block).array());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }
}
