package io.sallyport.security.password;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.shared.Text;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What bcrypt is given for a password. It looks at no more than 72 bytes and takes NUL for an end,
 * so a password that it would not compare whole is replaced by a digest of all of it: Base64 (RFC
 * 4648 section 4) of HMAC-SHA-384, 64 characters without NUL.
 *
 * @param whole false if the password has half of a surrogate pair: it has no bytes of its own, and
 *     must not be taken for one with a question mark
 */
record BcryptInput(String text, boolean digested, boolean whole) {

  private static final int MAX_BYTES = 72;

  /**
   * Not a secret, and never to be changed: it keeps our digests apart from everyone else's. Without
   * it a digest stolen elsewhere could be tried here instead of the password it came from.
   */
  private static final byte[] DOMAIN =
      "io.sallyport bcrypt pre-hash, format 1".getBytes(StandardCharsets.US_ASCII);

  static BcryptInput of(Password password) {
    String text = password.secret().reveal();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean fits = bytes.length <= MAX_BYTES && text.indexOf('\0') < 0;
    return new BcryptInput(fits ? text : digest(bytes), !fits, Text.isWellFormed(text));
  }

  private static String digest(byte[] bytes) {
    return Base64.getEncoder().encodeToString(Digest.hmacSha384(DOMAIN, bytes));
  }

  /** Shows nothing: the text may be the password. */
  @Override
  public String toString() {
    return "***";
  }
}
