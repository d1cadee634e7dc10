package io.sallyport.security.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class JwkThumbprintTest {

  @Tag("ASVS-11.4.3")
  @Test
  void is_that_of_the_example_in_rfc_7638_section_3_1() throws GeneralSecurityException {
    String modulus =
        "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECP"
            + "ebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2Q"
            + "vzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQF"
            + "h6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
    BigInteger n = new BigInteger(1, Base64.getUrlDecoder().decode(modulus));
    PublicKey key =
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(n, BigInteger.valueOf(65_537)));

    assertEquals("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", JwkThumbprint.of(key));
  }

  @Test
  void is_what_others_make_of_a_key_on_the_curve_however_short_its_numbers()
      throws GeneralSecurityException, JOSEException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    int shorter = 0;
    for (int round = 0; round < 20_000 && shorter < 3; round++) {
      ECPublicKey key = (ECPublicKey) generator.generateKeyPair().getPublic();
      boolean isShort =
          Math.min(key.getW().getAffineX().bitLength(), key.getW().getAffineY().bitLength()) <= 248;
      if (isShort || round < 5) {
        shorter += isShort ? 1 : 0;
        String theirs = new ECKey.Builder(Curve.P_256, key).build().computeThumbprint().toString();
        assertEquals(theirs, JwkThumbprint.of(key));
      }
    }
    assertEquals(3, shorter);
  }

  @Test
  void is_of_no_other_keys() throws GeneralSecurityException {
    PublicKey key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();

    assertThrows(IllegalArgumentException.class, () -> JwkThumbprint.of(key));
  }
}
