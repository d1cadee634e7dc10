package io.sallyport.security.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class JwkSetTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  /** A point of P-256 whose first coordinate begins with a byte of zeros. */
  private static final byte[] SHORT_COORDINATE =
      Base64.getDecoder()
          .decode(
              "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEADop6DdpQbsyQRiDwuCbdpE5yLzITtboHT/u9t28gP/LGfV9xGgc"
                  + "5wsSOcmSo2hOnGkY6UWADV5Zi8oCJgUY9Q==");

  @Test
  void has_keys_of_rsa_that_another_library_reads_back()
      throws GeneralSecurityException, ParseException, JOSEException {
    byte[] first = rsa();
    byte[] second = rsa();

    String json =
        JwkSet.json(List.of(key(KeyAlgorithm.RS256, 0, first), key(KeyAlgorithm.RS256, 1, second)));
    List<JWK> keys = JWKSet.parse(json).getKeys();

    assertEquals(2, keys.size());
    assertArrayEquals(first, keys.get(0).toRSAKey().toRSAPublicKey().getEncoded());
    assertArrayEquals(second, keys.get(1).toRSAKey().toRSAPublicKey().getEncoded());
    assertEquals(kid(0), keys.get(0).getKeyID());
    assertEquals(kid(1), keys.get(1).getKeyID());
    assertEquals("RS256", keys.get(0).getAlgorithm().getName());
    assertEquals(KeyUse.SIGNATURE, keys.get(0).getKeyUse());
    byte[] modulus = keys.get(0).toRSAKey().getModulus().decode();
    assertEquals(256, modulus.length);
    assertTrue(modulus[0] != 0);
    assertTrue(
        json.matches(
            "\\{\"keys\":\\[(,?\\{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"[^\"]{43}\","
                + "\"n\":\"[^\"]{342}\",\"e\":\"AQAB\"}){2}]}"),
        json);
  }

  @Test
  void has_keys_of_a_curve_with_coordinates_of_full_length() throws ParseException, JOSEException {
    String json = JwkSet.json(List.of(key(KeyAlgorithm.ES256, 0, SHORT_COORDINATE)));

    assertArrayEquals(
        SHORT_COORDINATE,
        JWKSet.parse(json).getKeys().get(0).toECKey().toECPublicKey().getEncoded());
    assertEquals(
        "{\"keys\":[{\"kty\":\"EC\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\""
            + kid(0)
            + "\",\"crv\":\"P-256\",\"x\":\"ADop6DdpQbsyQRiDwuCbdpE5yLzITtboHT_u9t28gP8\","
            + "\"y\":\"yxn1fcRoHOcLEjnJkqNoTpxpGOlFgA1eWYvKAiYFGPU\"}]}",
        json);
  }

  @Test
  void never_shows_the_private_part_and_is_empty_without_keys() {
    assertFalse(
        JwkSet.json(List.of(key(KeyAlgorithm.ES256, 0, SHORT_COORDINATE))).contains("sealed"));
    assertEquals("{\"keys\":[]}", JwkSet.json(List.of()));
  }

  @Tag("ASVS-1.2.3")
  @Test
  void refuses_a_key_that_is_none_and_an_id_that_would_leave_its_quotes() {
    for (SigningKey broken :
        List.of(
            key(KeyAlgorithm.RS256, 0, SHORT_COORDINATE),
            key(KeyAlgorithm.ES256, 0, new byte[] {1}))) {
      var thrown = assertThrows(IllegalStateException.class, () -> JwkSet.json(List.of(broken)));
      assertEquals("The public key of " + kid(0) + " is broken.", thrown.getMessage());
    }
    SigningKey quoted = key(KeyAlgorithm.ES256, 0, SHORT_COORDINATE);
    var strange =
        new SigningKey(
            "\",\"alg\":\"none",
            quoted.algorithm(),
            quoted.number(),
            quoted.publicKey(),
            quoted.sealedPrivatePart(),
            NOW,
            NOW);
    assertThrows(IllegalStateException.class, () -> JwkSet.json(List.of(strange)));
  }

  private static SigningKey key(KeyAlgorithm algorithm, int number, byte[] publicKey) {
    String encoded = Base64.getEncoder().encodeToString(publicKey);
    return new SigningKey(kid(number), algorithm, number + 1, encoded, "sealed", NOW, NOW);
  }

  /** As long as a thumbprint is. */
  private static String kid(int number) {
    return "a-thumbprint-of-forty-three-characters-_" + (100 + number);
  }

  private static byte[] rsa() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair().getPublic().getEncoded();
  }
}
