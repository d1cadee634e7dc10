package io.sallyport.security.session;

import io.sallyport.domain.shared.Base64Url;
import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keys that sign and verify alike: the one in force, and the one before it. */
final class SharedSecretKeys implements KeyTable {

  private static final int ID_BYTES = 12;

  private final JwtKey signer;
  private final Map<String, JwtKey> keys = new HashMap<>();

  SharedSecretKeys(JwtSettings settings) {
    this.signer = key(settings.algorithm(), bytes(settings.key()));
    Secret previous = settings.previousKey();
    if (previous != null) {
      addAllOf(bytes(previous));
    }
    keys.put(signer.id(), signer);
  }

  /** The algorithm may have been another one when it was in force. */
  private void addAllOf(byte[] previous) {
    for (JwtAlgorithm algorithm : JwtAlgorithm.values()) {
      if (!algorithm.usesKeyPairs() && previous.length >= algorithm.minKeyBytes()) {
        JwtKey key = key(algorithm, previous);
        keys.put(key.id(), key);
      }
    }
  }

  @Override
  public JwtKey signer(Instant now) {
    return signer;
  }

  @Override
  public Optional<JwtKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  /**
   * Its id is the same on every node, another for another key or algorithm, and no way back to the
   * key.
   */
  private static JwtKey key(JwtAlgorithm algorithm, byte[] key) {
    byte[] name = ("sallyport key id, " + algorithm).getBytes(StandardCharsets.US_ASCII);
    byte[] id = Arrays.copyOf(Digest.hmacSha256(key, name), ID_BYTES);
    return new JwtKey(Base64Url.encode(id), algorithm.with(key));
  }

  private static byte[] bytes(Secret key) {
    return key.reveal().getBytes(StandardCharsets.UTF_8);
  }
}
