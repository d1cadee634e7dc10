package io.sallyport.security.session;

import io.sallyport.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How our tokens are signed, and what they say of us.
 *
 * @param key signs and verifies, unless the algorithm uses key pairs; the bytes of its UTF-8, at
 *     least {@link JwtAlgorithm#minKeyBytes}
 * @param previousKey the key before this one: signs nothing, and still verifies what it signed,
 *     under whichever of the algorithms it is long enough for; null if there is none
 */
public record JwtSettings(
    JwtAlgorithm algorithm, Secret key, @Nullable Secret previousKey, JwtProfile profile) {

  public JwtSettings {
    requireLength(key, algorithm.minKeyBytes(), algorithm + " needs a key");
    if (previousKey != null) {
      requireLength(previousKey, JwtAlgorithm.HS256.minKeyBytes(), "A previous key is one");
    }
  }

  /** Tokens of RFC 9068, of clients without a name of their own. */
  public JwtSettings(JwtAlgorithm algorithm, Secret key, String issuer, String audience) {
    this(algorithm, key, null, JwtProfile.of(issuer, audience));
  }

  private static void requireLength(Secret key, int least, String what) {
    int length = key.reveal().getBytes(StandardCharsets.UTF_8).length;
    if (length < least) {
      throw new IllegalArgumentException(
          "%s of at least %d bytes (RFC 7518 section 3.2); this one has %d."
              .formatted(what, least, length));
    }
  }
}
