package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.shared.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a signing key must be: long enough for its hash, not made of a pattern, and not one that was
 * published or typed. Of a million random keys a handful break this, by containing a word of six
 * letters.
 */
final class SecretKeyRule {

  static final String FIX = "Make a random one: openssl rand -base64 48";

  private static final String TELLTALES = "telltale-keys.txt";
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final int LEAST_DISTINCT = 8;

  private SecretKeyRule() {}

  /**
   * @return what is wrong, without any part of the key; empty if nothing is
   */
  static Optional<String> broken(Secret key, int leastBytes) {
    String text = key.reveal();
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (isTelltale(text)) {
      return Optional.of("is a sample value or contains one, which anyone can look up");
    }
    if (bytes < leastBytes) {
      return Optional.of("has " + bytes + " bytes, and needs at least " + leastBytes);
    }
    return isRepetitive(text)
        ? Optional.of("follows a pattern that can be guessed")
        : Optional.empty();
  }

  private static boolean isTelltale(String text) {
    String folded = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    try (InputStream file = SecretKeyRule.class.getResourceAsStream(TELLTALES)) {
      if (file == null) {
        throw new IllegalStateException(TELLTALES + " is not in the jar.");
      }
      var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      return lines
          .lines()
          .anyMatch(
              line -> !line.isBlank() && !line.startsWith("#") && folded.contains(line.strip()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isRepetitive(String text) {
    return text.codePoints().distinct().count() < LEAST_DISTINCT
        || period(text) <= text.length() / 2
        || neighbours(text) > text.length() * 3 / 4;
  }

  /** The length of the shortest piece that, written again and again, gives the text. */
  private static int period(String text) {
    int period = 1;
    while (period < text.length() && !text.regionMatches(period, text, 0, text.length() - period)) {
      period++;
    }
    return period;
  }

  /** How many characters follow the one before them in the alphabet, either way, or repeat it. */
  private static int neighbours(String text) {
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Math.abs(text.charAt(i) - text.charAt(i - 1)) <= 1) {
        count++;
      }
    }
    return count;
  }
}
