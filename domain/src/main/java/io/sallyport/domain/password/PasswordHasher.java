package io.sallyport.domain.password;

import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords slowly on purpose. {@link #hash} and {@link #verify} may take a tenth of a
 * second of one core, so none is ever called inside a transaction.
 */
public interface PasswordHasher {

  /**
   * Hashes every byte of the password under a fresh salt.
   *
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  PasswordHash hash(Password password);

  /**
   * Whether the password is the one that was hashed.
   *
   * @param hash null if there is none to compare with: that costs the same time and is false, so
   *     that time does not tell whether an account exists. A hash that cannot be read is false too.
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  boolean verify(Password password, @Nullable PasswordHash hash);

  /**
   * Tells of a hash that is in use: from now on every {@link #verify} costs as much as one of this
   * hash, at least. Fast.
   */
  default void expect(PasswordHash inUse) {}

  /** Whether a hash is of another strength or format than {@link #hash} would make now. */
  boolean needsRehash(PasswordHash hash);

  /** Whether a hash, of another system perhaps, is of a form that {@link #verify} can read. */
  default boolean canVerify(PasswordHash hash) {
    return true;
  }
}
