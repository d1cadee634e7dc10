package io.sallyport.security.session;

import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.AccessTokens.Claims;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.security.key.StoredKeys;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tokens of one issuer for one audience, by whatever key. */
final class SampleTokens {

  static final Instant NOW = KeptKeys.NOW;
  static final String ISSUER = "https://accounts.example.org";
  static final String AUDIENCE = "https://api.example.org";
  static final Set<Role> ROLES = Set.of(Role.ADMIN, Role.USER);
  static final Claims CLAIMS =
      new Claims(
          UserId.next(NOW, new ScriptedSecretSource(1)),
          SessionId.next(NOW, new ScriptedSecretSource(2)),
          new IdentityProof(NOW.minusSeconds(60), 2, true),
          NOW,
          NOW.plusSeconds(1800));

  private SampleTokens() {}

  /** 64 bytes of one character. */
  static Secret key(char letter) {
    return Secret.of(String.valueOf(letter).repeat(64));
  }

  static JwtAccessTokens shared(JwtAlgorithm algorithm, Secret key, @Nullable Secret previous) {
    return new JwtAccessTokens(
        new JwtSettings(algorithm, key, previous, JwtProfile.of(ISSUER, AUDIENCE)),
        new ScriptedSecretSource());
  }

  static JwtAccessTokens pairs(JwtAlgorithm algorithm, StoredKeys keys) {
    return pairs(algorithm, keys, KeptKeys.SEALER);
  }

  static JwtAccessTokens pairs(JwtAlgorithm algorithm, StoredKeys keys, Sealer sealer) {
    return new JwtAccessTokens(
        new JwtSettings(algorithm, key('u'), ISSUER, AUDIENCE),
        new ScriptedSecretSource(),
        keys,
        sealer);
  }
}
