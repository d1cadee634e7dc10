package io.sallyport.security.session;

import static io.sallyport.security.session.SampleTokens.CLAIMS;
import static io.sallyport.security.session.SampleTokens.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.session.AccessTokens.Claims;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.security.key.KeyPairMaker;
import io.sallyport.security.key.StoredKeys;
import io.sallyport.security.shared.AesGcmSealer;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class KeyPairTableTest {

  private static final SigningKey FIRST =
      KeptKeys.pair(KeyAlgorithm.ES256, 1, NOW.minusSeconds(60));
  private static final SigningKey COMING =
      KeptKeys.pair(KeyAlgorithm.ES256, 2, NOW.plusSeconds(60));
  private static final SigningKey RSA = KeptKeys.pair(KeyAlgorithm.RS256, 1, NOW.minusSeconds(60));

  private static String signerAt(JwtAccessTokens tokens, Instant now) {
    return JwtForge.keyId(
        tokens
            .issue(
                new Claims(
                    CLAIMS.userId(),
                    CLAIMS.sessionId(),
                    IdentityProof.logIn(now),
                    now,
                    now.plusSeconds(1800)),
                SampleTokens.ROLES)
            .reveal());
  }

  @Test
  void signs_with_the_newest_pair_whose_time_has_come() {
    JwtAccessTokens tokens = es256(new KeptKeys(COMING, FIRST));

    assertEquals(FIRST.id(), signerAt(tokens, NOW));
    assertEquals(FIRST.id(), signerAt(tokens, COMING.signsFrom().minusNanos(1)));
    assertEquals(COMING.id(), signerAt(tokens, COMING.signsFrom()));
  }

  @Test
  void signs_and_verifies_with_a_pair_of_2048_bits_until_it_is_replaced()
      throws GeneralSecurityException {
    SigningKey old = rsaOf2048Bits();
    SigningKey next = KeptKeys.pair(KeyAlgorithm.RS256, 2, NOW.plusSeconds(60));
    JwtAccessTokens tokens = SampleTokens.pairs(JwtAlgorithm.RS256, new KeptKeys(next, old));
    Secret token = tokens.issue(CLAIMS, SampleTokens.ROLES);

    assertEquals(old.id(), JwtForge.keyId(token.reveal()));
    assertEquals(next.id(), signerAt(tokens, next.signsFrom()));
    assertEquals(Optional.of(CLAIMS), tokens.verify(token, next.signsFrom()));
  }

  private static SigningKey rsaOf2048Bits() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    String id = "2".repeat(43);
    String sealed =
        KeptKeys.SEALER.seal(
            "private key " + id,
            Secret.of(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())));
    return new SigningKey(
        id,
        KeyAlgorithm.RS256,
        1,
        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
        sealed,
        NOW,
        NOW.minusSeconds(60));
  }

  @Test
  void signs_with_no_pair_of_another_algorithm() {
    var keys = new KeptKeys(RSA, FIRST);

    assertEquals(FIRST.id(), signerAt(es256(keys), NOW));
    assertEquals(RSA.id(), signerAt(SampleTokens.pairs(JwtAlgorithm.RS256, keys), NOW));
  }

  @Test
  void verifies_by_a_pair_of_another_algorithm_what_that_pair_signed() {
    var keys = new KeptKeys(RSA, FIRST);
    Secret token = SampleTokens.pairs(JwtAlgorithm.RS256, keys).issue(CLAIMS, SampleTokens.ROLES);

    assertEquals(Optional.of(CLAIMS), es256(keys).verify(token, NOW));
  }

  @Test
  void signs_with_an_older_pair_if_the_newer_one_was_sealed_under_a_secret_that_is_lost() {
    AesGcmSealer lost = KeptKeys.sealer('l');
    SigningKey sealedAway = new KeyPairMaker(lost).make(KeyAlgorithm.ES256, 2, NOW, NOW);
    var keys = new KeptKeys(sealedAway, FIRST);
    Secret theirs =
        SampleTokens.pairs(JwtAlgorithm.ES256, keys, lost).issue(CLAIMS, SampleTokens.ROLES);

    assertEquals(sealedAway.id(), JwtForge.keyId(theirs.reveal()));
    assertEquals(FIRST.id(), signerAt(es256(keys), NOW));
    // What it signed while the secret was known still verifies: that needs the public part alone.
    assertEquals(Optional.of(CLAIMS), es256(keys).verify(theirs, NOW));
  }

  @Test
  void signs_on_with_pairs_sealed_under_the_previous_secret() {
    var sealer =
        new AesGcmSealer(
            Secret.of("n".repeat(32)), Secret.of("m".repeat(32)), new ScriptedSecretSource());

    assertEquals(
        FIRST.id(),
        signerAt(SampleTokens.pairs(JwtAlgorithm.ES256, new KeptKeys(FIRST), sealer), NOW));
  }

  @Test
  void looks_again_before_it_says_that_nothing_can_sign() {
    var keys = new KeptKeys();
    JwtAccessTokens tokens = es256(keys);

    var refused =
        assertThrows(IllegalStateException.class, () -> tokens.issue(CLAIMS, SampleTokens.ROLES));
    assertEquals("No ES256 key pair can sign.", refused.getMessage());

    keys.add(FIRST);
    assertEquals(FIRST.id(), signerAt(tokens, NOW));
  }

  @Test
  void says_that_nothing_can_sign_yet_while_every_pair_is_only_published() {
    JwtAccessTokens tokens = es256(new KeptKeys(COMING));

    assertThrows(IllegalStateException.class, () -> tokens.issue(CLAIMS, SampleTokens.ROLES));
  }

  @Test
  void looks_again_for_a_pair_that_another_node_has_made() {
    var elsewhere = new KeptKeys(KeptKeys.pair(KeyAlgorithm.ES256, 2, NOW), FIRST);
    var here = new KeptKeys(FIRST);
    here.add(elsewhere.known().get(0));
    Secret token = es256(elsewhere).issue(CLAIMS, SampleTokens.ROLES);

    assertEquals(Optional.of(CLAIMS), es256(here).verify(token, NOW));
    assertEquals(1, here.rereads());
  }

  @Tag("ASVS-9.1.3")
  @Test
  void does_not_look_again_for_a_pair_it_knows_or_a_kid_that_is_none_of_ours() {
    var keys = new KeptKeys(FIRST);
    JwtAccessTokens tokens = es256(keys);
    String token = tokens.issue(CLAIMS, SampleTokens.ROLES).reveal();

    assertTrue(tokens.verify(Secret.of(token), NOW).isPresent());
    for (String kid : List.of("x", "x".repeat(42), "x".repeat(44), "x".repeat(42) + ".")) {
      assertTrue(tokens.verify(Secret.of(under(kid, token)), NOW).isEmpty());
    }
    assertEquals(0, keys.rereads());

    assertTrue(tokens.verify(Secret.of(under("x".repeat(43), token)), NOW).isEmpty());
    assertEquals(1, keys.rereads());
  }

  @Test
  void verifies_by_a_pair_that_is_published_and_does_not_sign_yet() {
    Secret early =
        es256(new KeptKeys(KeptKeys.pair(KeyAlgorithm.ES256, 2, NOW)))
            .issue(CLAIMS, SampleTokens.ROLES);
    assertTrue(es256(new KeptKeys(FIRST)).verify(early, NOW).isEmpty());

    var keys = new KeptKeys(COMING, FIRST);
    Secret ahead =
        Secret.of(
            Target.of(es256(keys), JwtAlgorithm.ES256, KeyPairForgeries.signer(COMING))
                .forge()
                .header("kid", JwtForge.quoted(COMING.id()))
                .signed(KeyPairForgeries.signer(COMING)));
    assertEquals(Optional.of(CLAIMS), es256(keys).verify(ahead, NOW));
  }

  @Test
  void forgets_a_pair_as_soon_as_it_reads_that_it_is_gone() {
    SigningKey second = KeptKeys.pair(KeyAlgorithm.ES256, 2, NOW);
    var keys = new KeptKeys(second, FIRST);
    JwtAccessTokens tokens = es256(keys);
    Secret old = es256(new KeptKeys(FIRST)).issue(CLAIMS, SampleTokens.ROLES);
    assertTrue(tokens.verify(old, NOW).isPresent());

    keys.remove(FIRST);
    assertTrue(tokens.verify(old, NOW).isPresent(), "not read yet");

    keys.reread();
    assertTrue(tokens.verify(old, NOW).isEmpty());
  }

  @Tag("ASVS-16.5.3")
  @Test
  void throws_an_outage_on_instead_of_taking_it_for_a_no() {
    var outage = new IllegalStateException("The database is away.");
    StoredKeys away =
        new StoredKeys() {
          @Override
          public List<SigningKey> known() {
            return List.of();
          }

          @Override
          public List<SigningKey> reread() {
            throw outage;
          }
        };
    Secret token = es256(new KeptKeys(FIRST)).issue(CLAIMS, SampleTokens.ROLES);

    assertSame(
        outage, assertThrows(IllegalStateException.class, () -> es256(away).verify(token, NOW)));
  }

  @Test
  void reads_each_pair_once_however_often_it_is_used() {
    var opened = new AtomicInteger();
    Sealer counting = new CountingSealer(opened);
    var keys = new KeptKeys(FIRST);
    JwtAccessTokens tokens = SampleTokens.pairs(JwtAlgorithm.ES256, keys, counting);
    for (int round = 0; round < 5; round++) {
      assertTrue(tokens.verify(tokens.issue(CLAIMS, SampleTokens.ROLES), NOW).isPresent());
    }
    assertEquals(1, opened.get());

    SigningKey second = KeptKeys.pair(KeyAlgorithm.ES256, 2, NOW);
    keys.add(second);
    keys.reread();
    assertEquals(second.id(), signerAt(tokens, NOW));
    assertEquals(2, opened.get());
  }

  @Test
  void reads_a_pair_again_that_has_changed_under_its_id() {
    SigningKey resealed =
        new SigningKey(
            FIRST.id(),
            FIRST.algorithm(),
            FIRST.number(),
            FIRST.publicKey(),
            "v1.AAAA",
            FIRST.createdAt(),
            FIRST.signsFrom());
    var keys = new KeptKeys(FIRST);
    JwtAccessTokens tokens = es256(keys);
    assertEquals(FIRST.id(), signerAt(tokens, NOW));

    keys.remove(FIRST);
    keys.add(resealed);
    keys.reread();

    assertThrows(IllegalStateException.class, () -> tokens.issue(CLAIMS, SampleTokens.ROLES));
  }

  private static String under(String kid, String token) {
    String[] parts = token.split("\\.", -1);
    String header =
        JwtForge.unbase64(parts[0]).replaceAll("\"kid\":\"[^\"]*\"", "\"kid\":\"" + kid + "\"");
    return JwtForge.base64(header) + "." + parts[1] + "." + parts[2];
  }

  private static JwtAccessTokens es256(StoredKeys keys) {
    return SampleTokens.pairs(JwtAlgorithm.ES256, keys);
  }

  private record CountingSealer(AtomicInteger opened) implements Sealer {

    @Override
    public String seal(String purpose, Secret text) {
      return KeptKeys.SEALER.seal(purpose, text);
    }

    @Override
    public Optional<Secret> open(String purpose, String sealed) {
      opened.incrementAndGet();
      return KeptKeys.SEALER.open(purpose, sealed);
    }

    @Override
    public List<String> digests(String purpose, Secret text) {
      return KeptKeys.SEALER.digests(purpose, text);
    }
  }
}
