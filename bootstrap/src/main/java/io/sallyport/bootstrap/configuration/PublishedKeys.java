package io.sallyport.bootstrap.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Sample keys that anyone can look up, in documents, examples and images. */
final class PublishedKeys {
  private static final String LIST = "telltale-keys.txt";
  private static final List<String> ALL = all();
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");

  private PublishedKeys() {}

  /** Whether a key is or contains one of them, however it is punctuated. */
  static boolean areIn(String key) {
    String folded = PUNCTUATION.matcher(key.toLowerCase(Locale.ROOT)).replaceAll("");
    return ALL.stream().anyMatch(folded::contains);
  }

  private static List<String> all() {
    try (InputStream file = PublishedKeys.class.getResourceAsStream(LIST)) {
      String lines = new String(Objects.requireNonNull(file, LIST).readAllBytes(), UTF_8);
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
