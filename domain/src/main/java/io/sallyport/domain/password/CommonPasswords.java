package io.sallyport.domain.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * The passwords that are guessed first, case-folded: a list that ships with us (its source and
 * licence stand in {@code NOTICE}), as NIST SP 800-63B-4 section 3.1.1.2 demands.
 */
final class CommonPasswords {

  private static final String RESOURCE = "common-passwords.txt.gz";

  private static final Set<String> ALL = read();

  private CommonPasswords() {}

  static boolean contain(String lowerCase) {
    return ALL.contains(lowerCase);
  }

  static int count() {
    return ALL.size();
  }

  private static Set<String> read() {
    try (InputStream resource = CommonPasswords.class.getResourceAsStream(RESOURCE);
        var lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Objects.requireNonNull(resource, RESOURCE)),
                    StandardCharsets.UTF_8))) {
      return lines.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
