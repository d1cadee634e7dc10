package io.sallyport.rest.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sallyport.domain.key.SigningKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The public part of a key pair (RFC 7517 section 4, RFC 7518 section 6).
 *
 * @param n the modulus of RSA, as {@code e} is its exponent: big-endian, in as few bytes as it
 *     takes
 * @param x a coordinate on the curve {@code crv}, as {@code y} is: big-endian, in as many bytes as
 *     the curve has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Jwk(
    String kty,
    String use,
    String alg,
    String kid,
    @Nullable String n,
    @Nullable String e,
    @Nullable String crv,
    @Nullable String x,
    @Nullable String y) {
  private static final int P256_BYTES = 32;

  static Jwk of(SigningKey key) {
    String alg = key.algorithm().name();
    return switch (key.algorithm()) {
      case RS256 -> {
        var rsa = (RSAPublicKey) publicKey("RSA", key);
        String n = shortest(rsa.getModulus());
        String e = shortest(rsa.getPublicExponent());
        yield new Jwk("RSA", "sig", alg, key.id(), n, e, null, null, null);
      }
      case ES256 -> {
        var point = ((ECPublicKey) publicKey("EC", key)).getW();
        String x = coordinate(point.getAffineX());
        String y = coordinate(point.getAffineY());
        yield new Jwk("EC", "sig", alg, key.id(), null, null, "P-256", x, y);
      }
    };
  }

  private static PublicKey publicKey(String kind, SigningKey key) {
    try {
      byte[] encoded = Base64.getDecoder().decode(key.publicKey());
      return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The public part of key " + key.id() + " is none.", broken);
    }
  }

  /** Base64urlUInt (RFC 7518 section 2): without the byte that Java writes for the sign. */
  private static String shortest(BigInteger number) {
    return base64(number, (number.bitLength() + 7) / 8);
  }

  private static String coordinate(BigInteger number) {
    return base64(number, P256_BYTES);
  }

  private static String base64(BigInteger number, int length) {
    byte[] written = number.toByteArray();
    byte[] bytes = new byte[length];
    int kept = Math.min(written.length, length);
    System.arraycopy(written, written.length - kept, bytes, length - kept, kept);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
