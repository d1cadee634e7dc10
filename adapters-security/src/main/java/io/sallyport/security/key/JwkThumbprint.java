package io.sallyport.security.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;

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
    try {
      byte[] json = Jwk.json(Jwk.required(key)).getBytes(StandardCharsets.US_ASCII);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java platform lacks SHA-256.", impossible);
    }
  }
}
