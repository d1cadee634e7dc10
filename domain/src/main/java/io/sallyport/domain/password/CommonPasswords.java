package io.sallyport.domain.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The passwords that are guessed first, case-folded: a list that ships with us (its source and
 * licence stand in {@code NOTICE}), as NIST SP 800-63B-4 section 3.1.1.2 demands.
 *
 * <p>Kept as one text with a line feed on both sides of each: a sixth of the memory of a set, and
 * looking through it takes less than a hundredth of the time of the hash that follows.
 */
final class CommonPasswords {

  private static final String RESOURCE = "common-passwords.txt.gz";

  static final String LINES = "\n" + read();

  private CommonPasswords() {}

  static boolean contain(String lowerCase) {
    return lowerCase.indexOf('\n') < 0 && LINES.contains("\n" + lowerCase + "\n");
  }

  private static String read() {
    try (InputStream resource = CommonPasswords.class.getResourceAsStream(RESOURCE);
        InputStream text = new GZIPInputStream(Objects.requireNonNull(resource, RESOURCE))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
