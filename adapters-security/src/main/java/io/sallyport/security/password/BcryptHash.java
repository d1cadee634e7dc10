package io.sallyport.security.password;

import io.sallyport.domain.password.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bcrypt hash taken apart.
 *
 * @param ours whether it has {@link #PREFIX}: then it is of a {@linkplain BcryptInput digest} of
 *     the password, and made by us
 * @param revision the letter after {@code $2}: they differ in name only, from times when some
 *     implementation was wrong; {@code x}, which marks hashes that are wrong, is not one of them
 * @param cost the binary logarithm of the rounds, 4 to {@link #MAX_COST}
 * @param salt 22 characters of bcrypt's own Base64
 * @param checksum 31 characters of the same
 */
record BcryptHash(boolean ours, String revision, int cost, String salt, String checksum) {

  static final String PREFIX = "$sallyport-1";

  /** Beyond it one look at a hash would take a core for seconds; at 31, for days. */
  static final int MAX_COST = 16;

  private static final Pattern FORMAT =
      Pattern.compile(
          "(\\$sallyport-1(?=\\$2a))?\\$2([aby])\\$(0[4-9]|1[0-6])\\$"
              + "([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})");

  /** Null if there is none, or none that we would compute. */
  static @Nullable BcryptHash parse(@Nullable PasswordHash hash) {
    if (hash == null) {
      return null;
    }
    Matcher parts = FORMAT.matcher(hash.encoded().reveal());
    return parts.matches()
        ? new BcryptHash(
            parts.group(1) != null,
            parts.group(2),
            Integer.parseInt(parts.group(3)),
            parts.group(4),
            parts.group(5))
        : null;
  }

  /** What to compute again with, in the one revision that jBCrypt reads. */
  String settings() {
    return settings(cost, salt);
  }

  static String settings(int cost, String salt) {
    return String.format(Locale.ROOT, "$2a$%02d$%s", cost, salt);
  }

  /**
   * Compares the checksums only: the last character of a foreign salt can have bits that mean
   * nothing and come out of a computation in another way than they went in.
   */
  boolean hasChecksumOf(String computed) {
    return MessageDigest.isEqual(
        checksum.getBytes(StandardCharsets.US_ASCII),
        computed
            .substring(computed.length() - checksum.length())
            .getBytes(StandardCharsets.US_ASCII));
  }
}
