package io.sallyport.domain.shared;

import java.text.Normalizer;

/** What is true of any text that a person typed and we keep. */
public final class Text {

  /** First and last of each range; the property has changed once in ten years. */
  private static final int[] IGNORABLE = {
    0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F,
    0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF,
    0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
  };

  private Text() {}

  /** Unicode Normalization Form C (UAX 15), so that one text typed on two keyboards is one text. */
  public static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** How many characters a person would say it has, near enough: Unicode code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether it is made of whole code points: a lone surrogate has no encoding in UTF-8. */
  public static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  /**
   * Whether it can be shown on one line: whole code points, none of them a control character (Cc),
   * a line or paragraph separator, or a bidirectional override (UAX 9), which hides what follows.
   */
  public static boolean isOneLine(String text) {
    return isWellFormed(text) && text.codePoints().noneMatch(Text::breaksTheLine);
  }

  /**
   * What of a foreign text can be kept and logged on one line: without control characters and lone
   * surrogates, and not longer than that many code points.
   */
  public static String printable(String text, int most) {
    if (text.length() <= most && text.chars().allMatch(unit -> unit >= ' ' && unit <= '~')) {
      return text;
    }
    return text.codePoints()
        .filter(point -> !Character.isISOControl(point) && (point < 0xD800 || point > 0xDFFF))
        .limit(most)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Whether a code point is usually shown as nothing (Default_Ignorable_Code_Point, UAX 44), so
   * that two texts that look the same differ by it.
   */
  public static boolean isIgnorable(int point) {
    for (int i = 0; i < IGNORABLE.length; i += 2) {
      if (point >= IGNORABLE[i] && point <= IGNORABLE[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private static boolean breaksTheLine(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    };
  }
}
