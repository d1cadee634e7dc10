package io.sallyport.domain.password;

import io.sallyport.domain.shared.Secret;

/**
 * What is kept instead of a password: salted, slow to compute, in the format of the {@link
 * PasswordHasher} that made it. Not for showing: it can be attacked offline.
 */
public record PasswordHash(Secret encoded) {

  public static PasswordHash of(String encoded) {
    return new PasswordHash(Secret.of(encoded));
  }
}
