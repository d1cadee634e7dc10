package io.sallyport.bootstrap.configuration;

/** How access tokens are signed; the names are those of RFC 7518 section 3.1. */
public enum SigningAlgorithm {
  HS256(32),
  HS384(48),
  HS512(64);

  private final int leastKeyBytes;

  SigningAlgorithm(int leastKeyBytes) {
    this.leastKeyBytes = leastKeyBytes;
  }

  /** A key must be as long as the hash (RFC 7518 section 3.2). */
  public int leastKeyBytes() {
    return leastKeyBytes;
  }
}
