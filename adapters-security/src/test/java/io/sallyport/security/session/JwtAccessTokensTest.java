package io.sallyport.security.session;

import static io.sallyport.security.session.SampleTokens.CLAIMS;
import static io.sallyport.security.session.SampleTokens.NOW;
import static io.sallyport.security.session.SampleTokens.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.EnumSource.Mode.MATCH_ALL;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.testkit.session.AccessTokensContract;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JwtAccessTokensTest implements AccessTokensContract {

  @Override
  public AccessTokens tokens() {
    return SampleTokens.shared(JwtAlgorithm.HS256, key('k'), key('p'));
  }

  @Override
  public AccessTokens foreignTokens() {
    return SampleTokens.shared(JwtAlgorithm.HS256, key('f'), key('g'));
  }

  @ParameterizedTest
  @EnumSource(names = "HS.*", mode = MATCH_ALL)
  void lets_nobody_out_while_one_key_takes_the_place_of_another(JwtAlgorithm algorithm) {
    JwtAccessTokens before = SampleTokens.shared(algorithm, key('p'), null);
    JwtAccessTokens during = SampleTokens.shared(algorithm, key('k'), key('p'));
    JwtAccessTokens after = SampleTokens.shared(algorithm, key('k'), null);
    Secret old = before.issue(CLAIMS, SampleTokens.ROLES);
    Secret young = during.issue(CLAIMS, SampleTokens.ROLES);

    assertEquals(Optional.of(CLAIMS), during.verify(old, NOW));
    assertEquals(Optional.of(CLAIMS), during.verify(young, NOW));
    assertEquals(Optional.of(CLAIMS), after.verify(young, NOW));
    assertTrue(before.verify(young, NOW).isEmpty());
    assertTrue(after.verify(old, NOW).isEmpty());
  }

  @Tag("ASVS-11.2.2")
  @ParameterizedTest
  @EnumSource(names = "HS.*", mode = MATCH_ALL)
  void lets_nobody_out_when_the_algorithm_changes_with_the_key(JwtAlgorithm algorithm) {
    Secret old = SampleTokens.shared(algorithm, key('p'), null).issue(CLAIMS, SampleTokens.ROLES);

    for (JwtAlgorithm next : List.of(JwtAlgorithm.HS256, JwtAlgorithm.HS384, JwtAlgorithm.HS512)) {
      var during = SampleTokens.shared(next, key('k'), key('p'));
      assertEquals(Optional.of(CLAIMS), during.verify(old, NOW));
      assertEquals(
          next.name(),
          JWT.decode(during.issue(CLAIMS, SampleTokens.ROLES).reveal()).getAlgorithm());
    }
  }

  @Test
  void takes_a_previous_key_that_is_too_short_for_the_algorithm_in_force() {
    Secret shorter = Secret.of("p".repeat(32));
    Secret old =
        SampleTokens.shared(JwtAlgorithm.HS256, shorter, null).issue(CLAIMS, SampleTokens.ROLES);

    var during = SampleTokens.shared(JwtAlgorithm.HS512, key('k'), shorter);

    assertEquals(Optional.of(CLAIMS), during.verify(old, NOW));
  }

  @Test
  void refuses_a_previous_key_that_is_too_short_for_any_algorithm() {
    assertThrows(
        IllegalArgumentException.class,
        () -> SampleTokens.shared(JwtAlgorithm.HS256, key('k'), Secret.of("p".repeat(31))));
  }

  @Test
  void signs_with_no_key_pair_when_given_a_secret_key() {
    assertThrows(
        IllegalStateException.class, () -> SampleTokens.shared(JwtAlgorithm.RS256, key('k'), null));
    assertThrows(
        IllegalArgumentException.class,
        () -> SampleTokens.pairs(JwtAlgorithm.HS256, new KeptKeys()));
  }

  @ParameterizedTest
  @EnumSource(names = "HS.*", mode = MATCH_ALL)
  void reads_on_one_node_what_another_wrote(JwtAlgorithm algorithm) {
    Secret token = tokens(algorithm, 'k').issue(CLAIMS, SampleTokens.ROLES);
    assertEquals(Optional.of(CLAIMS), tokens(algorithm, 'k').verify(token, NOW));
    assertTrue(tokens(algorithm, 'f').verify(token, NOW).isEmpty());
  }

  @Tag("ASVS-6.8.4")
  @ParameterizedTest
  @EnumSource(names = "HS.*", mode = MATCH_ALL)
  void says_exactly_what_the_profile_asks_for(JwtAlgorithm algorithm) {
    DecodedJWT jwt = JWT.decode(tokens(algorithm, 'k').issue(CLAIMS, SampleTokens.ROLES).reveal());
    assertEquals("at+jwt", jwt.getType());
    assertEquals(algorithm.name(), jwt.getAlgorithm());
    assertEquals(
        Set.of(
            "iss",
            "sub",
            "aud",
            "iat",
            "nbf",
            "exp",
            "jti",
            "sid",
            "auth_time",
            "auth_number",
            "reauthenticated",
            "client_id",
            "scope",
            "roles"),
        jwt.getClaims().keySet());
    assertEquals("https://accounts.example.org", jwt.getIssuer());
    assertEquals(List.of("https://api.example.org"), jwt.getAudience());
    assertEquals(CLAIMS.userId().toString(), jwt.getSubject());
    assertEquals(CLAIMS.sessionId().toString(), jwt.getClaim("sid").asString());
    assertEquals("sallyport", jwt.getClaim("client_id").asString());
    assertEquals("api", jwt.getClaim("scope").asString());
    assertEquals(List.of("user", "admin"), jwt.getClaim("roles").asList(String.class));
    assertEquals(NOW.getEpochSecond(), jwt.getClaim("iat").asLong());
    assertEquals(NOW.getEpochSecond(), jwt.getClaim("nbf").asLong());
    assertEquals(NOW.plusSeconds(1800).getEpochSecond(), jwt.getClaim("exp").asLong());
    assertEquals(NOW.minusSeconds(60).getEpochSecond(), jwt.getClaim("auth_time").asLong());
    assertEquals(2, jwt.getClaim("auth_number").asLong());
    assertEquals(true, jwt.getClaim("reauthenticated").asBoolean());
    assertEquals(22, jwt.getId().length());
  }

  @Test
  void calls_itself_what_verifiers_know_if_it_is_told_to() {
    var plain = profiled(JwtType.JWT);
    var strict = profiled(JwtType.AT_JWT);
    Secret token = plain.issue(CLAIMS, SampleTokens.ROLES);

    assertEquals("JWT", JWT.decode(token.reveal()).getType());
    assertEquals("shop", JWT.decode(token.reveal()).getClaim("client_id").asString());
    assertEquals(Optional.of(CLAIMS), plain.verify(token, NOW));
    assertTrue(strict.verify(token, NOW).isEmpty());
    // Those of before are good until they expire.
    assertTrue(plain.verify(strict.issue(CLAIMS, SampleTokens.ROLES), NOW).isPresent());
  }

  private static JwtAccessTokens profiled(JwtType type) {
    var profile = new JwtProfile(type, SampleTokens.ISSUER, SampleTokens.AUDIENCE, "shop");
    return new JwtAccessTokens(
        new JwtSettings(JwtAlgorithm.HS256, key('k'), null, profile), new ScriptedSecretSource());
  }

  @Tag("ASVS-9.2.1")
  @Test
  void allows_clocks_to_differ_by_thirty_seconds() {
    AccessTokens tokens = tokens();
    Secret token = tokens.issue(CLAIMS, SampleTokens.ROLES);
    assertTrue(tokens.verify(token, NOW.minusSeconds(30)).isPresent());
    assertTrue(tokens.verify(token, CLAIMS.expiresAt().plusSeconds(29)).isPresent());
    assertTrue(tokens.verify(token, NOW.minusSeconds(31)).isEmpty());
    assertTrue(tokens.verify(token, CLAIMS.expiresAt().plusSeconds(31)).isEmpty());
  }

  @Test
  void names_a_key_by_something_that_does_not_give_it_away() {
    String kid = keyId(JwtAlgorithm.HS256, 'k');
    assertEquals(16, kid.length());
    assertEquals(kid, keyId(JwtAlgorithm.HS256, 'k'));
    assertNotEquals(kid, keyId(JwtAlgorithm.HS256, 'f'));
    assertNotEquals(kid, keyId(JwtAlgorithm.HS384, 'k'));
    assertFalse(kid.contains("kk"));
  }

  @ParameterizedTest
  @EnumSource
  void refuses_a_key_that_is_too_short_without_showing_it(JwtAlgorithm algorithm) {
    String key = "\u00E4" + "s".repeat(algorithm.minKeyBytes() - 3);
    var refused =
        assertThrows(IllegalArgumentException.class, () -> settings(algorithm, key, "i", "a"));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("at least " + algorithm.minKeyBytes() + " bytes"), message);
    assertFalse(message.contains("sss"), message);
    assertEquals(algorithm, settings(algorithm, key + "s", "i", "a").algorithm());
  }

  @Tag("ASVS-11.2.3")
  @Test
  void demands_keys_as_long_as_their_hash() {
    assertEquals(32, JwtAlgorithm.HS256.minKeyBytes());
    assertEquals(48, JwtAlgorithm.HS384.minKeyBytes());
    assertEquals(64, JwtAlgorithm.HS512.minKeyBytes());
  }

  @Test
  void knows_which_algorithms_use_key_pairs() {
    assertEquals(
        List.of(JwtAlgorithm.RS256, JwtAlgorithm.ES256),
        Stream.of(JwtAlgorithm.values()).filter(JwtAlgorithm::usesKeyPairs).toList());
  }

  @Tag("ASVS-9.2.4")
  @Test
  void refuses_settings_that_name_nobody() {
    String key = "k".repeat(64);
    assertThrows(IllegalArgumentException.class, () -> settings(JwtAlgorithm.HS256, key, " ", "a"));
    assertThrows(IllegalArgumentException.class, () -> settings(JwtAlgorithm.HS256, key, "i", ""));
  }

  @Test
  void does_not_show_the_key() {
    assertFalse(settings(JwtAlgorithm.HS256, "k".repeat(64), "i", "a").toString().contains("kk"));
  }

  private static String keyId(JwtAlgorithm algorithm, char key) {
    return JWT.decode(tokens(algorithm, key).issue(CLAIMS, SampleTokens.ROLES).reveal()).getKeyId();
  }

  private static JwtAccessTokens tokens(JwtAlgorithm algorithm, char key) {
    return SampleTokens.shared(algorithm, key(key), null);
  }

  private static JwtSettings settings(
      JwtAlgorithm algorithm, String key, String issuer, String audience) {
    return new JwtSettings(algorithm, Secret.of(key), issuer, audience);
  }
}
