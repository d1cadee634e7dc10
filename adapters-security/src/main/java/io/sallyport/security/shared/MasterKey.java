package io.sallyport.security.shared;

import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.shared.Secret;
import java.nio.charset.StandardCharsets;

/**
 * One secret, of which a key is made for every use and purpose (HKDF with SHA-256, RFC 5869), so
 * that none of them tells anything of another or of the secret.
 */
final class MasterKey {

  static final int MIN_BYTES = 32;

  /** Not a secret, and never to be changed: it keeps these keys apart from all other uses. */
  private static final byte[] SALT =
      "io.sallyport sealer, format 1".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] FIRST_BLOCK = {1};

  private final byte[] extracted;

  /**
   * @param secret at least {@value #MIN_BYTES} bytes of UTF-8
   */
  MasterKey(Secret secret) {
    byte[] bytes = secret.reveal().getBytes(StandardCharsets.UTF_8);
    if (bytes.length < MIN_BYTES) {
      throw new IllegalArgumentException(
          "A secret key to seal under has at least %d bytes; this one has %d."
              .formatted(MIN_BYTES, bytes.length));
    }
    this.extracted = Digest.hmacSha256(SALT, bytes);
  }

  /** 32 bytes, the one block that HKDF-Expand gives for them. */
  byte[] keyFor(String use, String purpose) {
    byte[] info = (use + "\n" + purpose).getBytes(StandardCharsets.UTF_8);
    return Digest.hmacSha256(extracted, info, FIRST_BLOCK);
  }
}
