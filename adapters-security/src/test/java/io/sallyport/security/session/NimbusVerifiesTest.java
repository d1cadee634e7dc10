package io.sallyport.security.session;

import static io.sallyport.security.session.SampleTokens.AUDIENCE;
import static io.sallyport.security.session.SampleTokens.CLAIMS;
import static io.sallyport.security.session.SampleTokens.ISSUER;
import static io.sallyport.security.session.SampleTokens.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.session.AccessTokens.Claims;
import io.sallyport.security.key.StoredKeys;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A verifier that nobody here wrote, who knows what we publish and nothing else. */
final class NimbusVerifiesTest {

  @ParameterizedTest
  @EnumSource
  void our_tokens_through_a_rotation(KeyAlgorithm algorithm) throws Exception {
    Instant overlapEnd = NOW.plusSeconds(600);
    SigningKey first = KeptKeys.pair(algorithm, 1, NOW);
    SigningKey second = KeptKeys.pair(algorithm, 2, overlapEnd);
    var keys = new KeptKeys(first);
    JwtAccessTokens tokens = tokens(algorithm, keys);
    JWKSet atFirst = published(keys);
    String old = issue(tokens, NOW);
    assertSigned(first, verify(algorithm, atFirst, old, NOW), old);

    keys.add(second);
    keys.reread();
    JWKSet overlapping = published(keys);
    Instant middle = NOW.plusSeconds(300);
    String meanwhile = issue(tokens, middle);
    // Who has not fetched the keys again still understands what is signed.
    assertSigned(first, verify(algorithm, atFirst, meanwhile, middle), meanwhile);
    assertSigned(first, verify(algorithm, overlapping, meanwhile, middle), meanwhile);

    String young = issue(tokens, overlapEnd);
    assertSigned(second, verify(algorithm, overlapping, young, overlapEnd), young);
    assertSigned(first, verify(algorithm, overlapping, old, overlapEnd), old);

    keys.remove(first);
    keys.reread();
    JWKSet atLast = published(keys);
    assertSigned(second, verify(algorithm, atLast, young, overlapEnd), young);
    var refused =
        assertThrows(
            BadJOSEException.class, () -> verify(algorithm, atLast, meanwhile, overlapEnd));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("no matching key"), refused.toString());
  }

  @ParameterizedTest
  @EnumSource
  void that_a_thumbprint_names_each_key(KeyAlgorithm algorithm) throws JOSEException {
    SigningKey key = KeptKeys.pair(algorithm, 1, NOW);

    assertEquals(PublishedKeys.jwk(key).computeThumbprint().toString(), key.id());
  }

  private static JwtAccessTokens tokens(KeyAlgorithm algorithm, StoredKeys keys) {
    return SampleTokens.pairs(JwtAlgorithm.valueOf(algorithm.name()), keys);
  }

  /** As anyone can fetch it: public parts alone, through JSON. */
  private static JWKSet published(KeptKeys keys) throws ParseException {
    return JWKSet.parse(PublishedKeys.of(keys.known()).toString(true));
  }

  private static String issue(JwtAccessTokens tokens, Instant now) {
    var claims =
        new Claims(
            CLAIMS.userId(),
            CLAIMS.sessionId(),
            IdentityProof.logIn(now),
            now,
            now.plusSeconds(1800));
    return tokens.issue(claims, SampleTokens.ROLES).reveal();
  }

  private static JWTClaimsSet verify(
      KeyAlgorithm algorithm, JWKSet published, String token, Instant now)
      throws ParseException, BadJOSEException, JOSEException {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.parse(algorithm.name()), new ImmutableJWKSet<>(published)));
    processor.setJWTClaimsSetVerifier(new AtThatInstant(now));
    return processor.process(token, null);
  }

  private static void assertSigned(SigningKey key, JWTClaimsSet claims, String token) {
    assertEquals(key.id(), JwtForge.keyId(token));
    assertEquals(CLAIMS.userId().toString(), claims.getSubject());
    assertEquals(List.of(AUDIENCE), claims.getAudience());
  }

  /** The claims of RFC 9068 section 2.2, but client_id. */
  private static final class AtThatInstant extends DefaultJWTClaimsVerifier<SecurityContext> {

    private final Instant now;

    AtThatInstant(Instant now) {
      super(
          AUDIENCE,
          new JWTClaimsSet.Builder().issuer(ISSUER).build(),
          Set.of("iss", "exp", "aud", "sub", "iat", "jti"));
      this.now = now;
    }

    @Override
    protected @Nullable Date currentTime() {
      return Date.from(now);
    }
  }
}
