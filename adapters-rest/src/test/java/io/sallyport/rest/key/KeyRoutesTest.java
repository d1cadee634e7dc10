package io.sallyport.rest.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import io.sallyport.rest.TestResponse;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyRoutesTest {
  @RegisterExtension static final Api API = new Api();
  private static final String KEYS = "/.well-known/jwks.json";

  /** A point of P-256 whose first coordinate begins with a byte of zeros. */
  private static final String SHORT_COORDINATE =
      "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEADop6DdpQbsyQRiDwuCbdpE5yLzITtboHT/u9t28gP/LGfV9xGgc5wsS"
          + "OcmSo2hOnGkY6UWADV5Zi8oCJgUY9Q==";

  @Test
  void publishes_keys_of_rsa_that_another_library_reads_back() throws Exception {
    byte[] first = generated("RSA", 2048);
    byte[] second = generated("RSA", 2048);
    publish(KeyAlgorithm.RS256, first, second);

    TestResponse answer = API.get(KEYS).send();
    JWKSet keys = JWKSet.parse(answer.text());

    assertEquals("application/jwk-set+json", answer.contentType());
    assertEquals("public, max-age=300", answer.header("Cache-Control").orElseThrow());
    assertEquals(2, keys.getKeys().size());
    assertArrayEquals(first, keys.getKeys().get(0).toRSAKey().toRSAPublicKey().getEncoded());
    assertArrayEquals(second, keys.getKeys().get(1).toRSAKey().toRSAPublicKey().getEncoded());
    assertEquals(kid(0), keys.getKeys().get(0).getKeyID());
    assertEquals("RS256", keys.getKeys().get(0).getAlgorithm().getName());
    assertEquals(KeyUse.SIGNATURE, keys.getKeys().get(0).getKeyUse());
    assertEquals("AQAB", answer.json().get("keys").get(0).get("e").asText());
    byte[] modulus =
        Base64.getUrlDecoder().decode(answer.json().get("keys").get(0).get("n").asText());
    assertEquals(256, modulus.length);
    assertNotEquals(0, modulus[0]);
  }

  @Test
  void publishes_keys_of_a_curve_with_coordinates_of_full_length()
      throws ParseException, JOSEException {
    byte[] key = Base64.getDecoder().decode(SHORT_COORDINATE);
    publish(KeyAlgorithm.ES256, key);

    TestResponse answer = API.get(KEYS).send();

    assertArrayEquals(
        key, JWKSet.parse(answer.text()).getKeys().get(0).toECKey().toECPublicKey().getEncoded());
    assertEquals(
        "ADop6DdpQbsyQRiDwuCbdpE5yLzITtboHT_u9t28gP8",
        answer.json().get("keys").get(0).get("x").asText());
    assertEquals(
        List.of("kty", "use", "alg", "kid", "crv", "x", "y"),
        answer.json().get("keys").get(0).properties().stream().map(Map.Entry::getKey).toList());
  }

  @Test
  void never_shows_the_private_part() throws NoSuchAlgorithmException {
    publish(KeyAlgorithm.ES256, generated("EC", 256));

    assertFalse(API.get(KEYS).send().text().contains("sealed"));
  }

  @Test
  void there_is_nothing_to_publish_where_a_secret_signs() {
    TestResponse answer = API.get(KEYS).send();

    assertEquals(200, answer.status());
    assertEquals("{\"keys\":[]}", answer.text());
  }

  @Test
  void says_only_that_nothing_is_new_to_someone_who_has_these_keys()
      throws NoSuchAlgorithmException {
    publish(KeyAlgorithm.ES256, generated("EC", 256));
    String tag = API.get(KEYS).send().header("ETag").orElseThrow();

    TestResponse same = API.get(KEYS).header("If-None-Match", tag).send();
    publish(KeyAlgorithm.ES256, generated("EC", 256));
    TestResponse other = API.get(KEYS).header("If-None-Match", tag).send();

    assertEquals(304, same.status());
    assertEquals(tag, same.header("ETag").orElseThrow());
    assertEquals("public, max-age=300", same.header("Cache-Control").orElseThrow());
    assertEquals(200, other.status());
    assertNotEquals(tag, other.header("ETag").orElseThrow());
    assertEquals("invalid_request", API.get(KEYS).header("If-None-Match", "x").send().code());
  }

  @Test
  void looks_at_no_credentials_and_at_no_other_method() {
    assertEquals(200, API.get(KEYS).bearer("expired").header("Accept", "*/*").send().status());
    assertEquals("", API.request("HEAD", KEYS).send().text());
    assertEquals("method_not_allowed", API.post(KEYS).asAdmin().json("{}").send().code());
    verifyNoInteractions(API.authenticate);
  }

  @Test
  void a_key_that_is_none_is_our_fault() {
    publish(KeyAlgorithm.RS256, Base64.getDecoder().decode(SHORT_COORDINATE));

    assertEquals("internal_error", API.get(KEYS).send().code());
    var thrown =
        assertThrows(
            IllegalStateException.class, () -> Jwk.of(key(KeyAlgorithm.ES256, 0, new byte[] {1})));
    assertEquals("The public part of key " + kid(0) + " is none.", thrown.getMessage());
  }

  private static void publish(KeyAlgorithm algorithm, byte[]... keys) {
    List<SigningKey> published = new ArrayList<>();
    for (byte[] key : keys) {
      published.add(key(algorithm, published.size(), key));
    }
    when(API.signingKeys.get()).thenReturn(published);
  }

  private static SigningKey key(KeyAlgorithm algorithm, int number, byte[] publicKey) {
    String encoded = Base64.getEncoder().encodeToString(publicKey);
    return new SigningKey(
        kid(number), algorithm, number + 1, encoded, "sealed", Fixtures.NOW, Fixtures.NOW);
  }

  /** As long as a thumbprint is. */
  private static String kid(int number) {
    return "a-thumbprint-of-forty-three-characters-_" + (100 + number);
  }

  private static byte[] generated(String kind, int bits) throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
    generator.initialize(bits);
    return generator.generateKeyPair().getPublic().getEncoded();
  }
}
