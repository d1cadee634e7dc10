package io.sallyport.domain.challenge;

import io.sallyport.domain.access.OpaqueToken;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import java.util.Optional;

/**
 * What stands in the link of a letter: the challenge, and 256 random bits. We keep a hash.
 *
 * @param text base64url without padding (RFC 4648 section 5) of the 16 and 32 bytes: {@value
 *     #LENGTH} characters
 */
public record ChallengeToken(ChallengeId id, Secret text) {

  public static final int LENGTH = 64;

  private static final int SECRET_BYTES = 32;

  public static ChallengeToken draw(ChallengeId id, SecretSource secrets) {
    return new ChallengeToken(id, OpaqueToken.of(id.value(), secrets.bytes(SECRET_BYTES)).text());
  }

  /** Reads what somebody shows, which proves nothing yet. Empty unless it is of the form. */
  public static Optional<ChallengeToken> parse(Secret text) {
    return OpaqueToken.parse(text, SECRET_BYTES)
        .map(token -> new ChallengeToken(new ChallengeId(token.id()), token.text()));
  }

  /** SHA-256 of the text, in base64url: enough, because what is hashed cannot be guessed. */
  public String digest() {
    return token().digest();
  }

  /** Whether {@link #digest()} is this, compared in constant time. */
  boolean hasDigest(String kept) {
    return token().matches(kept);
  }

  private OpaqueToken token() {
    return new OpaqueToken(id.value(), text);
  }
}
