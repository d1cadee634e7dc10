package io.sallyport.domain.shared;

/** Draws bits that nobody can guess. */
@FunctionalInterface
public interface SecretSource {

  /**
   * @param count how many bytes, at least 1
   * @return fresh bytes from a cryptographically strong generator (RFC 4086); never the same array
   *     twice
   */
  byte[] bytes(int count);
}
