package io.sallyport.security.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * A name that follows from the public key alone: SHA-256 over its required members as a JWK, in the
 * order of their names and without blanks (RFC 7638 section 3).
 */
final class JwkThumbprint {

  private static final int P256_BYTES = 32;

  private JwkThumbprint() {}

  /**
   * @return 43 characters of base64url
   */
  static String of(PublicKey key) {
    try {
      byte[] json = json(key).getBytes(StandardCharsets.US_ASCII);
      return base64(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java platform lacks SHA-256.", impossible);
    }
  }

  private static String json(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
          .formatted(base64(unsigned(rsa.getPublicExponent())), base64(unsigned(rsa.getModulus())));
    }
    if (key instanceof ECPublicKey ec) {
      return "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
          .formatted(
              base64(coordinate(ec.getW().getAffineX())),
              base64(coordinate(ec.getW().getAffineY())));
    }
    throw new IllegalArgumentException("Neither an RSA key nor one on a curve.");
  }

  /** As short as it can be (RFC 7518 section 2, Base64urlUInt). */
  private static byte[] unsigned(BigInteger number) {
    byte[] signed = number.toByteArray();
    return signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed;
  }

  /** As long as the curve's field is (RFC 7518 section 6.2.1.2). */
  private static byte[] coordinate(BigInteger number) {
    byte[] bytes = unsigned(number);
    byte[] padded = new byte[P256_BYTES];
    System.arraycopy(bytes, 0, padded, P256_BYTES - bytes.length, bytes.length);
    return padded;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
