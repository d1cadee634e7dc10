package io.sallyport.bootstrap.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sallyport.domain.shared.Secret;
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

  private static final Pattern HEX = Pattern.compile("[0-9a-f]*|[0-9A-F]*");
  private static final Pattern ONE_CASE = Pattern.compile("[0-9a-z]*|[0-9A-Z]*");
  private static final Pattern PADDING = Pattern.compile("=+$");

  private SecretKeyRule() {}

  /**
   * @return what is wrong, without any part of the key; empty if nothing is
   */
  static Optional<String> broken(Secret key, int leastBytes) {
    String text = key.reveal();
    int bytes = text.getBytes(UTF_8).length;
    if (PublishedKeys.areIn(text)) {
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
    return RepetitiveText.is(text) || TypedText.bits(unpadded) < room - TYPED_BITS
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
}
