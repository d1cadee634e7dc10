package io.sallyport.security.session;

import com.auth0.jwt.algorithms.Algorithm;

/** How a token is signed, by the names of RFC 7518 section 3.1. */
public enum JwtAlgorithm {
  HS256(32),
  HS384(48),
  HS512(64);

  private final int minKeyBytes;

  JwtAlgorithm(int minKeyBytes) {
    this.minKeyBytes = minKeyBytes;
  }

  /** The shortest key that does not weaken it (RFC 7518 section 3.2). */
  public int minKeyBytes() {
    return minKeyBytes;
  }

  Algorithm with(byte[] key) {
    return switch (this) {
      case HS256 -> Algorithm.HMAC256(key);
      case HS384 -> Algorithm.HMAC384(key);
      case HS512 -> Algorithm.HMAC512(key);
    };
  }
}
