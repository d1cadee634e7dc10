package io.sallyport.security.session;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.exceptions.InvalidClaimException;
import com.auth0.jwt.interfaces.Claim;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as JSON Web Tokens in the profile of RFC 9068, read by the rules of RFC 8725.
 *
 * <p>The algorithm and the key come from our own table by {@code kid}, never from the token; a
 * header with anything but {@code alg}, {@code kid} and {@code typ}, each once, is refused, and so
 * {@code jku}, {@code x5u}, {@code jwk} and {@code crit} lead nowhere. Every claim we write must be
 * there, once. Clocks may differ by {@value #LEEWAY_SECONDS} seconds.
 *
 * <p>There is no {@code client_id} (RFC 9068 section 2.2): we have no clients that are registered.
 */
public final class JwtAccessTokens implements AccessTokens {

  private static final long LEEWAY_SECONDS = 30;
  private static final int ID_BYTES = 16;
  private static final String TYPE = "at+jwt";

  /** The one scope there is: all of the API that the user's roles allow. */
  private static final String SCOPE = "api";

  private final JwtSettings settings;
  private final SecretSource secrets;
  private final JwtKey signingKey;
  private final Map<String, JwtKey> keys;

  public JwtAccessTokens(JwtSettings settings, SecretSource secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.signingKey = JwtKey.of(settings);
    this.keys = Map.of(signingKey.id(), signingKey);
  }

  @Override
  public Secret issue(Claims claims) {
    return Secret.of(
        JWT.create()
            .withHeader(Map.of("typ", TYPE))
            .withKeyId(signingKey.id())
            .withIssuer(settings.issuer())
            .withSubject(claims.userId().toString())
            .withAudience(settings.audience())
            .withIssuedAt(claims.issuedAt())
            .withNotBefore(claims.issuedAt())
            .withExpiresAt(claims.expiresAt())
            .withJWTId(
                Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.bytes(ID_BYTES)))
            .withClaim("sid", claims.sessionId().toString())
            .withClaim("auth_time", claims.authenticatedAt().getEpochSecond())
            .withClaim("scope", SCOPE)
            .sign(signingKey.algorithm()));
  }

  @Override
  public Optional<Claims> verify(Secret token, Instant now) {
    try {
      return CompactToken.read(token.reveal())
          .map(shape -> verified(JWT.decode(token.reveal()), shape, now));
    } catch (RuntimeException notOurs) {
      // Parser and verifier say no in many ways, some of them by accident; all mean the same here.
      return Optional.empty();
    }
  }

  private Claims verified(DecodedJWT jwt, CompactToken shape, Instant now) {
    require(shape.headerMembers() == 3 && isAccessToken(jwt.getType()), "header");
    JwtKey key = keys.get(Objects.requireNonNull(jwt.getKeyId(), "kid"));
    verifier(Objects.requireNonNull(key, "key"), now).verify(jwt);
    require(shape.payloadMembers() == jwt.getClaims().size(), "payload");
    require(jwt.getAudience().equals(List.of(settings.audience())), "aud");
    require(!text(jwt, "jti").isBlank(), "jti");
    require(!time(jwt, "nbf").isAfter(now.plusSeconds(LEEWAY_SECONDS)), "nbf");
    return new Claims(
        UserId.parse(text(jwt, "sub")).orElseThrow(),
        SessionId.parse(text(jwt, "sid")).orElseThrow(),
        time(jwt, "auth_time"),
        time(jwt, "iat"),
        time(jwt, "exp"));
  }

  /** Made for each token, because the library ties a verifier to its clock; it costs little. */
  private JWTVerifier verifier(JwtKey key, Instant now) {
    var rules =
        (JWTVerifier.BaseVerification)
            JWT.require(key.algorithm())
                .withIssuer(settings.issuer())
                .withAudience(settings.audience())
                .acceptLeeway(LEEWAY_SECONDS);
    return rules.build(Clock.fixed(now, ZoneOffset.UTC));
  }

  private static String text(DecodedJWT jwt, String name) {
    return Objects.requireNonNull(jwt.getClaim(name).asString(), name);
  }

  /** Stricter than the library, which takes null for presence and cuts fractions and high bits. */
  private static Instant time(DecodedJWT jwt, String name) {
    Claim claim = jwt.getClaim(name);
    long seconds = Objects.requireNonNull(claim.asLong(), name);
    double exact = Objects.requireNonNull(claim.asDouble(), name);
    require(exact == seconds, name);
    return Instant.ofEpochSecond(seconds);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new InvalidClaimException(what);
    }
  }

  /** RFC 9068 section 4: in any case, with or without {@code application/}. */
  private static boolean isAccessToken(@Nullable String type) {
    return TYPE.equalsIgnoreCase(type) || ("application/" + TYPE).equalsIgnoreCase(type);
  }
}
