package io.sallyport.bootstrap.configuration;

import java.util.Locale;

/** A value that was given, as a message shows it. */
final class QuotedValue {
  private static final int MOST_CHARACTERS = 60;

  private QuotedValue() {}

  /** In quotation marks, short, and on one line whatever is in it. */
  static String of(String value) {
    String line =
        value
            .codePoints()
            .limit(MOST_CHARACTERS)
            .mapToObj(QuotedValue::visible)
            .reduce("", String::concat);
    return "\"" + line + (value.codePointCount(0, value.length()) > MOST_CHARACTERS ? "…\"" : "\"");
  }

  private static String visible(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
        ? String.format(Locale.ROOT, "\\u%04x", point)
        : Character.toString(point);
  }
}
