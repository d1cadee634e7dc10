package io.sallyport.bootstrap.configuration;

/** Text with a pattern that is short to tell: few characters, a repeated piece, a sequence. */
final class RepetitiveText {
  private static final int LEAST_DISTINCT = 8;

  private RepetitiveText() {}

  static boolean is(String text) {
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
