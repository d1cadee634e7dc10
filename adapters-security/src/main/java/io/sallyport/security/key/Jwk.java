package io.sallyport.security.key;

import io.sallyport.domain.shared.Base64Url;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A public key as a JSON Web Key (RFC 7517 section 4, RFC 7518 section 6). */
final class Jwk {

  private static final int P256_BYTES = 32;

  /** Letters of base64url and of registered names, none of which JSON escapes. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

  private Jwk() {}

  /** The members that every key of its type has, in the order of their names. */
  static SortedMap<String, String> required(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return new TreeMap<>(
          Map.of(
              "kty",
              "RSA",
              "n",
              shortest(rsa.getModulus()),
              "e",
              shortest(rsa.getPublicExponent())));
    }
    if (key instanceof ECPublicKey ec) {
      return new TreeMap<>(
          Map.of(
              "kty",
              "EC",
              "crv",
              "P-256",
              "x",
              coordinate(ec.getW().getAffineX()),
              "y",
              coordinate(ec.getW().getAffineY())));
    }
    throw new IllegalArgumentException("Neither an RSA key nor one on a curve.");
  }

  /** An object of JSON without blanks, its members in the order of the map. */
  static String json(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> "\"" + member.getKey() + "\":\"" + plain(member.getValue()) + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String plain(String value) {
    if (!PLAIN.matcher(value).matches()) {
      throw new IllegalStateException("A key has a member that is not base64url.");
    }
    return value;
  }

  /** As few bytes as it takes, big-endian (RFC 7518 section 2, Base64urlUInt). */
  private static String shortest(BigInteger number) {
    return base64(number, (number.bitLength() + 7) / 8);
  }

  /** As many bytes as the curve's field has (RFC 7518 section 6.2.1.2). */
  private static String coordinate(BigInteger number) {
    return base64(number, P256_BYTES);
  }

  private static String base64(BigInteger number, int length) {
    byte[] signed = number.toByteArray();
    byte[] bytes = new byte[length];
    int kept = Math.min(signed.length, length);
    System.arraycopy(signed, signed.length - kept, bytes, length - kept, kept);
    return Base64Url.encode(bytes);
  }
}
