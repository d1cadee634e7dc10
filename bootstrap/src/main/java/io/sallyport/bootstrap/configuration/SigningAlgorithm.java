package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.key.KeyAlgorithm;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How access tokens are signed; the names are those of RFC 7518 section 3.1. */
public enum SigningAlgorithm {
  HS256(32, null),
  HS384(48, null),
  HS512(64, null),
  RS256(SigningAlgorithm.SEALING_BYTES, KeyAlgorithm.RS256),
  ES256(SigningAlgorithm.SEALING_BYTES, KeyAlgorithm.ES256);

  /** What the secret key needs to seal private keys instead of signing itself. */
  private static final int SEALING_BYTES = 32;

  private final int leastKeyBytes;
  private final @Nullable KeyAlgorithm keyPair;

  SigningAlgorithm(int leastKeyBytes, @Nullable KeyAlgorithm keyPair) {
    this.leastKeyBytes = leastKeyBytes;
    this.keyPair = keyPair;
  }

  /** A key that signs must be as long as the hash (RFC 7518 section 3.2). */
  public int leastKeyBytes() {
    return leastKeyBytes;
  }

  /** The key pairs that sign; empty if the secret key itself does. */
  public Optional<KeyAlgorithm> keyPair() {
    return Optional.ofNullable(keyPair);
  }
}
