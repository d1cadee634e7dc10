package io.sallyport.security.session;

import com.auth0.jwt.JWT;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.shared.Base64Url;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.security.key.StoredKeys;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Access tokens as JSON Web Tokens in the profile of RFC 9068, read by the rules of RFC 8725.
 *
 * <p>The algorithm and the key come from our own table by {@code kid}, never from the token; a
 * header with anything but {@code alg}, {@code kid} and {@code typ}, each once, is refused, and so
 * {@code jku}, {@code x5u}, {@code jwk} and {@code crit} lead nowhere. Every claim we write must be
 * there, once. Clocks may differ by 30 seconds.
 */
public final class JwtAccessTokens implements AccessTokens {

  private static final int ID_BYTES = 16;

  /** The one scope there is: all of the API that the user's roles allow. */
  public static final String SCOPE = "api";

  private final JwtProfile profile;
  private final JwtVerification verification;
  private final SecretSource secrets;
  private final KeyTable keys;

  /** Tokens signed with the secret key of the settings: HS256, HS384, HS512. */
  public JwtAccessTokens(JwtSettings settings, SecretSource secrets) {
    this(settings, secrets, new SharedSecretKeys(settings));
  }

  /**
   * Tokens signed with key pairs: RS256, ES256.
   *
   * @param sealer opens the private parts
   */
  public JwtAccessTokens(
      JwtSettings settings, SecretSource secrets, StoredKeys stored, Sealer sealer) {
    this(
        settings,
        secrets,
        new KeyPairTable(KeyAlgorithm.valueOf(settings.algorithm().name()), stored, sealer));
  }

  private JwtAccessTokens(JwtSettings settings, SecretSource secrets, KeyTable keys) {
    this.verification = new JwtVerification(settings.profile());
    this.profile = settings.profile();
    this.secrets = secrets;
    this.keys = keys;
  }

  @Override
  public Secret issue(Claims claims, Set<Role> roles) {
    JwtKey key = keys.signer(claims.issuedAt());
    return Secret.of(
        JWT.create()
            .withHeader(Map.of("typ", profile.type().value()))
            .withKeyId(key.id())
            .withIssuer(profile.issuer())
            .withSubject(claims.userId().toString())
            .withAudience(profile.audience())
            .withIssuedAt(claims.issuedAt())
            .withNotBefore(claims.issuedAt())
            .withExpiresAt(claims.expiresAt())
            .withJWTId(Base64Url.encode(secrets.bytes(ID_BYTES)))
            .withClaim("sid", claims.sessionId().toString())
            .withClaim("auth_time", claims.proof().at().getEpochSecond())
            .withClaim("auth_number", claims.proof().number())
            .withClaim("reauthenticated", claims.proof().renewed())
            .withClaim("client_id", profile.clientId())
            .withClaim("scope", SCOPE)
            .withClaim("roles", roles.stream().sorted().map(Role::label).toList())
            .sign(key.algorithm()));
  }

  /** An outage of the stores, met while a key is looked up, is thrown and not taken for a no. */
  @Override
  public Optional<Claims> verify(Secret token, Instant now) {
    return UnverifiedToken.read(token.reveal(), profile.type())
        .flatMap(
            unverified ->
                keys.find(unverified.keyId())
                    .flatMap(key -> verification.claims(unverified.jwt(), key, now)));
  }
}
