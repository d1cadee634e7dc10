package io.sallyport.security.password;

import io.sallyport.domain.password.Password;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-1 (FIPS 180-4) of the UTF-8 bytes of a password: the key under which lists of breached
 * passwords are published. It protects nothing and is not kept.
 */
final class Sha1 {

  private Sha1() {}

  static byte[] of(Password password) {
    try {
      return MessageDigest.getInstance("SHA-1")
          .digest(password.secret().reveal().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-1.", impossible);
    }
  }
}
