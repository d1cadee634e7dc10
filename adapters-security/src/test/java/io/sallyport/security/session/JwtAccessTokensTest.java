package io.sallyport.security.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.AccessTokens.Claims;
import io.sallyport.domain.shared.Secret;
import io.sallyport.testkit.session.AccessTokensContract;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JwtAccessTokensTest implements AccessTokensContract {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Claims CLAIMS =
      new Claims(
          UserId.next(NOW, new ScriptedSecretSource(1)),
          SessionId.next(NOW, new ScriptedSecretSource(2)),
          NOW.minusSeconds(60),
          NOW,
          NOW.plusSeconds(1800));

  private final ScriptedSecretSource secrets = new ScriptedSecretSource();

  @Override
  public AccessTokens tokens() {
    return tokens(JwtAlgorithm.HS256, 'k');
  }

  @Override
  public AccessTokens foreignTokens() {
    return tokens(JwtAlgorithm.HS256, 'f');
  }

  @ParameterizedTest
  @EnumSource
  void reads_on_one_node_what_another_wrote(JwtAlgorithm algorithm) {
    Secret token = tokens(algorithm, 'k').issue(CLAIMS);
    assertEquals(Optional.of(CLAIMS), tokens(algorithm, 'k').verify(token, NOW));
    assertTrue(tokens(algorithm, 'f').verify(token, NOW).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void says_exactly_what_the_profile_asks_for(JwtAlgorithm algorithm) {
    DecodedJWT jwt = JWT.decode(tokens(algorithm, 'k').issue(CLAIMS).reveal());
    assertEquals("at+jwt", jwt.getType());
    assertEquals(algorithm.name(), jwt.getAlgorithm());
    assertEquals(
        Set.of("iss", "sub", "aud", "iat", "nbf", "exp", "jti", "sid", "auth_time", "scope"),
        jwt.getClaims().keySet());
    assertEquals("https://accounts.example.org", jwt.getIssuer());
    assertEquals(List.of("https://api.example.org"), jwt.getAudience());
    assertEquals(CLAIMS.userId().toString(), jwt.getSubject());
    assertEquals(CLAIMS.sessionId().toString(), jwt.getClaim("sid").asString());
    assertEquals("api", jwt.getClaim("scope").asString());
    assertEquals(NOW.getEpochSecond(), jwt.getClaim("iat").asLong());
    assertEquals(NOW.getEpochSecond(), jwt.getClaim("nbf").asLong());
    assertEquals(NOW.plusSeconds(1800).getEpochSecond(), jwt.getClaim("exp").asLong());
    assertEquals(NOW.minusSeconds(60).getEpochSecond(), jwt.getClaim("auth_time").asLong());
    assertEquals(22, jwt.getId().length());
  }

  @Test
  void allows_clocks_to_differ_by_thirty_seconds() {
    AccessTokens tokens = tokens();
    Secret token = tokens.issue(CLAIMS);
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

  @Test
  void demands_keys_as_long_as_their_hash() {
    assertEquals(32, JwtAlgorithm.HS256.minKeyBytes());
    assertEquals(48, JwtAlgorithm.HS384.minKeyBytes());
    assertEquals(64, JwtAlgorithm.HS512.minKeyBytes());
  }

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

  private String keyId(JwtAlgorithm algorithm, char key) {
    return JWT.decode(tokens(algorithm, key).issue(CLAIMS).reveal()).getKeyId();
  }

  private JwtAccessTokens tokens(JwtAlgorithm algorithm, char key) {
    return new JwtAccessTokens(
        settings(
            algorithm,
            String.valueOf(key).repeat(64),
            "https://accounts.example.org",
            "https://api.example.org"),
        secrets);
  }

  private static JwtSettings settings(
      JwtAlgorithm algorithm, String key, String issuer, String audience) {
    return new JwtSettings(algorithm, Secret.of(key), issuer, audience);
  }
}
