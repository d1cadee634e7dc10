package io.sallyport.domain.key;

/** What a key pair is for, by the names of RFC 7518 section 3.1. */
public enum KeyAlgorithm {
  /**
   * RSASSA-PKCS1-v1_5 with SHA-256, keys of 3072 bits; of 2048, the least of section 3.3, if older.
   */
  RS256,
  /** ECDSA on P-256 with SHA-256. */
  ES256
}
