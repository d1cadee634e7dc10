package io.sallyport.security.session;

import io.sallyport.domain.shared.Secret;
import java.nio.charset.StandardCharsets;

/**
 * What our tokens say of us.
 *
 * @param key signs and verifies; the bytes of its UTF-8, at least {@link JwtAlgorithm#minKeyBytes}
 * @param issuer the {@code iss} of every token: who makes them
 * @param audience the {@code aud} of every token: for whom; another for every service that shares
 *     the key
 */
public record JwtSettings(JwtAlgorithm algorithm, Secret key, String issuer, String audience) {

  public JwtSettings {
    int length = key.reveal().getBytes(StandardCharsets.UTF_8).length;
    if (length < algorithm.minKeyBytes()) {
      throw new IllegalArgumentException(
          "%s needs a key of at least %d bytes (RFC 7518 section 3.2); this one has %d."
              .formatted(algorithm, algorithm.minKeyBytes(), length));
    }
    if (issuer.isBlank() || audience.isBlank()) {
      throw new IllegalArgumentException("Tokens name who makes them and for whom.");
    }
  }
}
