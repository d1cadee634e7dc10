package io.sallyport.security.session;

import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.SignatureVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.sallyport.domain.shared.Base64Url;
import java.math.BigInteger;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * ES256 (RFC 7518 section 3.4) with one signature where ECDSA has two: of {@code (r, s)} and {@code
 * (r, n - s)} both are right, and anyone makes the other of one they see. We sign with the lower
 * and take no other, so that nobody but us can write a token that we accept, be it of the same
 * content.
 */
final class LowEs256 extends Algorithm {

  private static final int HALF = 32;

  /** The order of P-256 (NIST SP 800-186 section 3.2.1.3). */
  private static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  private final Algorithm either;

  /**
   * @param privateKey null if it is only to verify
   */
  LowEs256(ECPublicKey publicKey, @Nullable ECPrivateKey privateKey) {
    super("ES256", "SHA256withECDSA");
    this.either = Algorithm.ECDSA256(publicKey, privateKey);
  }

  @Override
  public byte[] sign(byte[] content) {
    byte[] signature = either.sign(content);
    return isLow(signature) ? signature : other(signature);
  }

  @Override
  public void verify(DecodedJWT jwt) {
    if (Base64Url.decode(jwt.getSignature()).filter(LowEs256::isLow).isEmpty()) {
      throw new SignatureVerificationException(this);
    }
    either.verify(jwt);
  }

  private static boolean isLow(byte[] signature) {
    return signature.length == 2 * HALF && s(signature).shiftLeft(1).compareTo(ORDER) < 0;
  }

  /** Half of the order has 255 bits, so that what it leaves fits. */
  private static byte[] other(byte[] signature) {
    byte[] s = ORDER.subtract(s(signature)).toByteArray();
    byte[] other = Arrays.copyOf(Arrays.copyOf(signature, HALF), 2 * HALF);
    System.arraycopy(s, 0, other, other.length - s.length, s.length);
    return other;
  }

  private static BigInteger s(byte[] signature) {
    return new BigInteger(1, Arrays.copyOfRange(signature, HALF, 2 * HALF));
  }
}
