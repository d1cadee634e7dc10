package io.sallyport.bootstrap.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sallyport.domain.shared.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a secret key must be: it has room for 256 random bits, as 64 hexadecimal digits or 43
 * characters of Base64 do, and does not read like something that was typed, repeated or published.
 *
 * <p>Of keys drawn at random, fewer than one in ten million are refused: see {@link TypedText}, and
 * no text in the list of published keys is shorter than eight characters.
 */
final class SecretKeyRule {

  static final String FIX = "Make a random one: openssl rand -base64 48";

  private static final int LEAST_BITS = 256;

  /** How many bits less than a random key a typed one may take: the chance of a mistake. */
  private static final int TYPED_BITS = 28;

  private static final String LIST = "telltale-keys.txt";
  private static final List<String> TELLTALES = telltales();
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final Pattern HEX = Pattern.compile("[0-9a-f]*|[0-9A-F]*");
  private static final Pattern ONE_CASE = Pattern.compile("[0-9a-z]*|[0-9A-Z]*");
  private static final Pattern PADDING = Pattern.compile("=+$");
  private static final int LEAST_DISTINCT = 8;

  private SecretKeyRule() {}

  /**
   * @return what is wrong, without any part of the key; empty if nothing is
   */
  static Optional<String> broken(Secret key, int leastBytes) {
    String text = key.reveal();
    int bytes = text.getBytes(UTF_8).length;
    if (isTelltale(text)) {
      return Optional.of("is a sample value or contains one, which anyone can look up");
    }
    String unpadded = PADDING.matcher(text).replaceFirst("");
    int room = room(unpadded);
    if (room < LEAST_BITS) {
      return Optional.of("has room for " + room + " random bits, and needs " + LEAST_BITS);
    }
    if (bytes < leastBytes) {
      return Optional.of("has " + bytes + " bytes, and needs at least " + leastBytes);
    }
    return isRepetitive(text) || TypedText.bits(unpadded) < room - TYPED_BITS
        ? Optional.of("reads like something typed or repeated, which can be guessed")
        : Optional.empty();
  }

  /** How many random bits it holds at most, by the least alphabet that it can be written in. */
  private static int room(String text) {
    double perCharacter =
        HEX.matcher(text).matches()
            ? 4
            : ONE_CASE.matcher(text).matches() ? Math.log(36) / Math.log(2) : 6;
    return (int) (text.length() * perCharacter);
  }

  private static boolean isTelltale(String text) {
    String folded = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return TELLTALES.stream().anyMatch(folded::contains);
  }

  private static List<String> telltales() {
    try (InputStream file = SecretKeyRule.class.getResourceAsStream(LIST)) {
      String lines = new String(Objects.requireNonNull(file, LIST).readAllBytes(), UTF_8);
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
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
