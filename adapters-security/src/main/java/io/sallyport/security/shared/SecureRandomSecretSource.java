package io.sallyport.security.shared;

import io.sallyport.domain.shared.SecretSource;
import java.security.SecureRandom;

/**
 * Bits from the platform's own generator, which seeds itself and never blocks once it has. Safe for
 * use by many threads.
 */
public final class SecureRandomSecretSource implements SecretSource {

  private final SecureRandom random = new SecureRandom();

  @Override
  public byte[] bytes(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("At least one byte is drawn, not " + count + ".");
    }
    byte[] drawn = new byte[count];
    random.nextBytes(drawn);
    return drawn;
  }
}
