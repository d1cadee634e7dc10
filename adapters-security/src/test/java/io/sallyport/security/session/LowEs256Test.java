package io.sallyport.security.session;

import static io.sallyport.security.session.SampleTokens.NOW;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.SignatureVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.security.key.SealedKeyPairs;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import org.junit.jupiter.api.Test;

final class LowEs256Test {

  private static final SigningKey PAIR = KeptKeys.pair(KeyAlgorithm.ES256, 1, NOW);
  private static final SealedKeyPairs PAIRS = new SealedKeyPairs(KeptKeys.SEALER);
  private static final ECPublicKey PUBLIC = (ECPublicKey) SealedKeyPairs.publicKey(PAIR);
  private static final ECPrivateKey PRIVATE = (ECPrivateKey) PAIRS.privateKey(PAIR).orElseThrow();

  private final LowEs256 algorithm = new LowEs256(PUBLIC, PRIVATE);

  @Test
  void takes_one_of_two_signatures_that_the_library_takes_for_right() {
    Algorithm library = Algorithm.ECDSA256(PUBLIC, null);
    for (int round = 0; round < 20; round++) {
      String content = "e30." + JwtForge.base64("{\"round\":" + round + "}");
      byte[] ours = algorithm.sign(content.getBytes(StandardCharsets.US_ASCII));
      DecodedJWT low = jwt(content, ours);
      DecodedJWT high = jwt(content, EcdsaSignature.read(ours).other().joined());

      assertDoesNotThrow(() -> library.verify(low));
      assertDoesNotThrow(() -> library.verify(high));
      assertDoesNotThrow(() -> algorithm.verify(low));
      assertThrows(SignatureVerificationException.class, () -> algorithm.verify(high));
    }
  }

  @Test
  void keeps_the_number_whole_when_it_is_short() {
    // One in 256 has a zero in front.
    boolean seen = false;
    for (int round = 0; round < 5000 && !seen; round++) {
      String content = "e30." + JwtForge.base64("{\"round\":" + round + "}");
      byte[] signature = algorithm.sign(content.getBytes(StandardCharsets.US_ASCII));
      assertEquals(64, signature.length);
      seen = EcdsaSignature.read(signature).s().bitLength() <= 248;
      if (seen) {
        assertDoesNotThrow(() -> algorithm.verify(jwt(content, signature)));
      }
    }
    assertTrue(seen);
  }

  @Test
  void draws_the_line_at_half_of_the_order() {
    BigInteger half = EcdsaSignature.ORDER.shiftRight(1);
    DecodedJWT atHalf = jwt("e30.e30", new EcdsaSignature(BigInteger.ONE, half).joined());
    DecodedJWT above =
        jwt("e30.e30", new EcdsaSignature(BigInteger.ONE, half.add(BigInteger.ONE)).joined());

    // Both are wrong: the one because it does not fit, the other because it is too high to look at.
    assertNotLooked(assertThrows(SignatureVerificationException.class, () -> verify(above)), true);
    assertNotLooked(
        assertThrows(SignatureVerificationException.class, () -> verify(atHalf)), false);
  }

  @Test
  void says_what_it_is_and_nothing_of_its_keys() {
    assertEquals("ES256", algorithm.getName());
    assertEquals("SHA256withECDSA", algorithm.toString());
  }

  private void verify(DecodedJWT jwt) {
    algorithm.verify(jwt);
  }

  private static void assertNotLooked(SignatureVerificationException refused, boolean unlooked) {
    String by = refused.getStackTrace()[0].getClassName();
    assertEquals(unlooked, by.equals(LowEs256.class.getName()), by);
  }

  private static DecodedJWT jwt(String content, byte[] signature) {
    return JWT.decode(content + "." + JwtForge.base64(signature));
  }
}
