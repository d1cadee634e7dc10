package io.sallyport.security.session;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.util.Optional;

/**
 * A token that has the shape of ours, whoever made it.
 *
 * @param keyId the {@code kid} that it names
 */
record UnverifiedToken(DecodedJWT jwt, String keyId) {

  /** {@code alg}, {@code kid} and {@code typ}. */
  private static final int HEADER_MEMBERS = 3;

  /**
   * Empty unless the header has the three members that ours has and no other, each once, and no
   * member of the payload is there twice.
   *
   * @param other what it may call itself besides an access token
   */
  static Optional<UnverifiedToken> read(String text, JwtType other) {
    try {
      return CompactToken.read(text).flatMap(shape -> read(JWT.decode(text), shape, other));
    } catch (RuntimeException notOurs) {
      // The parser says no in many ways, some of them by accident; all mean the same here.
      return Optional.empty();
    }
  }

  private static Optional<UnverifiedToken> read(DecodedJWT jwt, CompactToken shape, JwtType other) {
    boolean fits =
        shape.headerMembers() == HEADER_MEMBERS
            && (JwtType.AT_JWT.is(jwt.getType()) || other.is(jwt.getType()))
            && shape.payloadMembers() == jwt.getClaims().size();
    return Optional.ofNullable(jwt.getKeyId())
        .filter(id -> fits)
        .map(id -> new UnverifiedToken(jwt, id));
  }
}
