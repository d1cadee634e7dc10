package io.sallyport.security.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyMaker;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.shared.Secret;
import io.sallyport.security.shared.AesGcmSealer;
import io.sallyport.testkit.key.KeyMakerContract;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KeyPairMakerTest implements KeyMakerContract {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final AesGcmSealer sealer = sealer("a", null);
  private final KeyPairMaker maker = new KeyPairMaker(sealer);
  private final KeyPairMaker foreignMaker = new KeyPairMaker(sealer("b", null));
  private final SealedKeyPairs pairs = new SealedKeyPairs(sealer);

  @Override
  public KeyMaker maker() {
    return maker;
  }

  @Override
  public KeyMaker foreignMaker() {
    return foreignMaker;
  }

  @Tag("ASVS-11.6.1")
  @ParameterizedTest
  @EnumSource
  void makes_pairs_whose_two_parts_belong_together(KeyAlgorithm algorithm)
      throws GeneralSecurityException {
    SigningKey key = maker.make(algorithm, 7, NOW, NOW.plusSeconds(60));

    assertEquals(algorithm, key.algorithm());
    assertEquals(7, key.number());
    assertEquals(NOW, key.createdAt());
    assertEquals(NOW.plusSeconds(60), key.signsFrom());
    assertEquals(JwkThumbprint.of(SealedKeyPairs.publicKey(key)), key.id());
    Signature signature =
        Signature.getInstance(
            algorithm == KeyAlgorithm.RS256 ? "SHA256withRSA" : "SHA256withECDSA");
    byte[] text = "text".getBytes(StandardCharsets.US_ASCII);
    signature.initSign(pairs.privateKey(key).orElseThrow());
    signature.update(text);
    byte[] signed = signature.sign();
    signature.initVerify(SealedKeyPairs.publicKey(key));
    signature.update(text);
    assertTrue(signature.verify(signed));
  }

  @Tag("ASVS-11.2.3")
  @Tag("ASVS-11.6.1")
  @Test
  void makes_rsa_keys_of_3072_bits_and_others_on_p_256() {
    SigningKey rsa = maker.make(KeyAlgorithm.RS256, 1, NOW, NOW);
    SigningKey curve = maker.make(KeyAlgorithm.ES256, 1, NOW, NOW);

    RSAPublicKey rsaKey = assertInstanceOf(RSAPublicKey.class, SealedKeyPairs.publicKey(rsa));
    assertEquals(3072, rsaKey.getModulus().bitLength());
    assertEquals(BigInteger.valueOf(65_537), rsaKey.getPublicExponent());
    ECPublicKey curveKey = assertInstanceOf(ECPublicKey.class, SealedKeyPairs.publicKey(curve));
    assertEquals(Curve.P_256, new ECKey.Builder(Curve.P_256, curveKey).build().getCurve());
    assertEquals(256, curveKey.getParams().getOrder().bitLength());
  }

  @ParameterizedTest
  @EnumSource
  void shows_the_private_part_nowhere(KeyAlgorithm algorithm) {
    SigningKey key = maker.make(algorithm, 1, NOW, NOW);

    PrivateKey secret = pairs.privateKey(key).orElseThrow();
    String text = Base64.getEncoder().encodeToString(secret.getEncoded());
    // The beginning is the same for every key of its kind; the end is not.
    String telling = text.substring(text.length() - 20, text.length() - 4);
    assertFalse(key.toString().contains(telling));
  }

  @Test
  void can_sign_with_what_was_sealed_under_a_known_secret_only() {
    SigningKey key = maker.make(KeyAlgorithm.ES256, 1, NOW, NOW);

    assertTrue(maker.canSignWith(key));
    assertTrue(new KeyPairMaker(sealer("b", "a")).canSignWith(key));
    assertFalse(new KeyPairMaker(sealer("b", null)).canSignWith(key));
  }

  @Test
  void says_which_key_is_broken_and_not_what_is_in_it() {
    SigningKey key = maker.make(KeyAlgorithm.ES256, 1, NOW, NOW);
    String rubbish = sealer.seal("private key " + key.id(), Secret.of("c2VjcmV0"));
    SigningKey broken = with(key, "AAAA", rubbish);

    var noPublic =
        assertThrows(IllegalStateException.class, () -> SealedKeyPairs.publicKey(broken));
    var noPrivate = assertThrows(IllegalStateException.class, () -> pairs.privateKey(broken));

    assertTrue(String.valueOf(noPublic.getMessage()).contains(key.id()));
    assertTrue(String.valueOf(noPrivate.getMessage()).contains(key.id()));
    assertNull(noPrivate.getCause());
  }

  private static SigningKey with(SigningKey key, String publicKey, String sealedPrivatePart) {
    return new SigningKey(
        key.id(),
        key.algorithm(),
        key.number(),
        publicKey,
        sealedPrivatePart,
        key.createdAt(),
        key.signsFrom());
  }

  private static AesGcmSealer sealer(String current, @Nullable String previous) {
    return new AesGcmSealer(
        Secret.of(current.repeat(32)),
        previous == null ? null : Secret.of(previous.repeat(32)),
        new ScriptedSecretSource());
  }
}
