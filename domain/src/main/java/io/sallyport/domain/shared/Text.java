package io.sallyport.domain.shared;

import java.text.Normalizer;

/** What is true of any text that a person typed and we keep. */
public final class Text {

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

  private static boolean breaksTheLine(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    };
  }
}
