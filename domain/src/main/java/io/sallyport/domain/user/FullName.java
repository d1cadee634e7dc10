package io.sallyport.domain.user;

import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Text;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be called: one line of up to {@value #MAX_LENGTH} code points, trimmed and
 * in NFC, none of them invisible. We make no guess at its parts.
 */
public record FullName(String value) {

  public static final int MAX_LENGTH = 200;

  /** Stands for a character that could not be read somewhere. */
  private static final int LOST = 0xFFFD;

  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /**
   * Reads a name that someone typed.
   *
   * @return null if there is none, or only blanks
   * @throws InvalidValue {@code invalid_full_name}
   */
  public static @Nullable FullName of(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (!Text.isOneLine(typed)) {
      throw new InvalidValue(
          "invalid_full_name", "The name must be one line without control characters.");
    }
    String name = Text.nfc(typed.strip());
    if (!isVisible(name)) {
      throw new InvalidValue(
          "invalid_full_name", "The name must have no invisible and no unreadable characters.");
    }
    if (Text.length(name) > MAX_LENGTH) {
      throw new InvalidValue(
          "invalid_full_name",
          "The name must have at most " + MAX_LENGTH + " characters.",
          Map.of("max", MAX_LENGTH));
    }
    return new FullName(name);
  }

  /** Does not show the name, so that logs do not. */
  @Override
  public String toString() {
    return "***";
  }

  private static boolean isVisible(String name) {
    int[] points = name.codePoints().toArray();
    return IntStream.range(0, points.length)
        .noneMatch(i -> points[i] == LOST || (Text.isIgnorable(points[i]) && !isJoiner(points, i)));
  }

  /** The two joiners decide how some scripts are written: between two letters of one of those. */
  private static boolean isJoiner(int[] points, int i) {
    return (points[i] == 0x200C || points[i] == 0x200D)
        && i > 0
        && i < points.length - 1
        && JOINING.contains(UnicodeScript.of(points[i - 1]))
        && UnicodeScript.of(points[i - 1]) == UnicodeScript.of(points[i + 1]);
  }
}
