package io.sallyport.security.session;

import com.auth0.jwt.algorithms.Algorithm;

/** How a token is signed, by the names of RFC 7518 section 3.1. */
public enum JwtAlgorithm {
  HS256(32, false),
  HS384(48, false),
  HS512(64, false),
  RS256(32, true),
  ES256(32, true);

  private final int minKeyBytes;
  private final boolean usesKeyPairs;

  JwtAlgorithm(int minKeyBytes, boolean usesKeyPairs) {
    this.minKeyBytes = minKeyBytes;
    this.usesKeyPairs = usesKeyPairs;
  }

  /**
   * The shortest secret key that does not weaken it (RFC 7518 section 3.2): it signs, or the key
   * pairs that sign are sealed under it.
   */
  public int minKeyBytes() {
    return minKeyBytes;
  }

  /** Whether others can verify what they could not sign. */
  public boolean usesKeyPairs() {
    return usesKeyPairs;
  }

  Algorithm with(byte[] key) {
    return switch (this) {
      case HS256 -> Algorithm.HMAC256(key);
      case HS384 -> Algorithm.HMAC384(key);
      case HS512 -> Algorithm.HMAC512(key);
      case RS256, ES256 -> throw new IllegalStateException(this + " signs with key pairs.");
    };
  }
}
