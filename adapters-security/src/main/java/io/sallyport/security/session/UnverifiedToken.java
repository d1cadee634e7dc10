package io.sallyport.security.session;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token that has the shape of ours, whoever made it.
 *
 * @param keyId the {@code kid} that it names
 */
record UnverifiedToken(DecodedJWT jwt, String keyId) {

  static final String TYPE = "at+jwt";

  /** {@code alg}, {@code kid} and {@code typ}. */
  private static final int HEADER_MEMBERS = 3;

  /**
   * Empty unless the header has the three members that ours has and no other, each once, and no
   * member of the payload is there twice.
   */
  static Optional<UnverifiedToken> read(String text) {
    try {
      return CompactToken.read(text).flatMap(shape -> read(JWT.decode(text), shape));
    } catch (RuntimeException notOurs) {
      // The parser says no in many ways, some of them by accident; all mean the same here.
      return Optional.empty();
    }
  }

  private static Optional<UnverifiedToken> read(DecodedJWT jwt, CompactToken shape) {
    boolean fits =
        shape.headerMembers() == HEADER_MEMBERS
            && isAccessToken(jwt.getType())
            && shape.payloadMembers() == jwt.getClaims().size();
    return Optional.ofNullable(jwt.getKeyId())
        .filter(id -> fits)
        .map(id -> new UnverifiedToken(jwt, id));
  }

  /** RFC 9068 section 4: in any case, with or without {@code application/}. */
  private static boolean isAccessToken(@Nullable String type) {
    return TYPE.equalsIgnoreCase(type) || ("application/" + TYPE).equalsIgnoreCase(type);
  }
}
