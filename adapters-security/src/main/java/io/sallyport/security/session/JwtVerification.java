package io.sallyport.security.session;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.exceptions.InvalidClaimException;
import com.auth0.jwt.interfaces.Claim;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.AccessTokens.Claims;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether a token is what we would have written, and what it says. */
record JwtVerification(JwtProfile profile) {

  private static final long LEEWAY_SECONDS = 30;

  /** Empty unless signed by that key with its one algorithm, for us, and good at that instant. */
  Optional<Claims> claims(DecodedJWT jwt, JwtKey key, Instant now) {
    try {
      return Optional.of(verified(jwt, key, now));
    } catch (RuntimeException notOurs) {
      // The verifier says no in many ways, some of them by accident; all mean the same here.
      return Optional.empty();
    }
  }

  private Claims verified(DecodedJWT jwt, JwtKey key, Instant now) {
    verifier(key, now).verify(jwt);
    require(jwt.getAudience().equals(List.of(profile.audience())), "aud");
    require(!text(jwt, "jti").isBlank(), "jti");
    require(!time(jwt, "nbf").isAfter(now.plusSeconds(LEEWAY_SECONDS)), "nbf");
    return new Claims(
        UserId.parse(text(jwt, "sub")).orElseThrow(),
        SessionId.parse(text(jwt, "sid")).orElseThrow(),
        proof(jwt),
        time(jwt, "iat"),
        time(jwt, "exp"));
  }

  /** Made for each token, because the library ties a verifier to its clock; it costs little. */
  private JWTVerifier verifier(JwtKey key, Instant now) {
    var rules =
        (JWTVerifier.BaseVerification)
            JWT.require(key.algorithm())
                .withIssuer(profile.issuer())
                .withAudience(profile.audience())
                .acceptLeeway(LEEWAY_SECONDS);
    return rules.build(Clock.fixed(now, ZoneOffset.UTC));
  }

  private static String text(DecodedJWT jwt, String name) {
    return Objects.requireNonNull(jwt.getClaim(name).asString(), name);
  }

  private static IdentityProof proof(DecodedJWT jwt) {
    boolean renewed =
        Objects.requireNonNull(jwt.getClaim("reauthenticated").asBoolean(), "reauthenticated");
    return new IdentityProof(time(jwt, "auth_time"), whole(jwt, "auth_number"), renewed);
  }

  private static Instant time(DecodedJWT jwt, String name) {
    return Instant.ofEpochSecond(whole(jwt, name));
  }

  /**
   * Stricter than the library, which takes null for presence and cuts fractions and high bits; JSON
   * keeps whole numbers exactly up to 2^53 (RFC 8259 section 6).
   */
  private static long whole(DecodedJWT jwt, String name) {
    Claim claim = jwt.getClaim(name);
    long number = Objects.requireNonNull(claim.asLong(), name);
    double exact = Objects.requireNonNull(claim.asDouble(), name);
    require(exact == number && Math.abs(exact) <= 0x1p53, name);
    return number;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new InvalidClaimException(what);
    }
  }
}
