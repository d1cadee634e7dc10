package io.sallyport.security.key;

import io.sallyport.domain.shared.Base64Url;
import io.sallyport.domain.shared.Digest;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;

/**
 * A name that follows from the public key alone: SHA-256 over its required members as a JWK, in the
 * order of their names and without blanks (RFC 7638 section 3).
 */
final class JwkThumbprint {

  private JwkThumbprint() {}

  /**
   * @return 43 characters of base64url
   */
  static String of(PublicKey key) {
    byte[] json = Jwk.json(Jwk.required(key)).getBytes(StandardCharsets.US_ASCII);
    return Base64Url.encode(Digest.sha256(json));
  }
}
