package io.sallyport.bootstrap.configuration;

/**
 * How well text can be predicted by someone who knows that a person typed it: by how often each
 * letter occurs in English, and how often small letters, capitals, digits and other characters
 * follow each other.
 *
 * <p>The prediction is a probability over all texts of ASCII. So of texts that are drawn at random,
 * at most one in 2<sup>n</sup> is predicted n bits better than by its draw (Markov's inequality).
 */
final class TypedText {

  /** How often each letter from a to z occurs among a thousand (Cornell Math Explorer, 2004). */
  private static final int[] LETTERS = {
    82, 15, 28, 43, 127, 22, 20, 61, 70, 2, 8, 40, 24, 67, 75, 19, 1, 60, 63, 91, 28, 10, 24, 2, 20,
    1
  };

  /** By kind of the character before: how often small, capital, digit, other follows. */
  private static final double[][] FOLLOWS = {
    {0.82, 0.04, 0.04, 0.10},
    {0.62, 0.24, 0.05, 0.09},
    {0.10, 0.06, 0.70, 0.14},
    {0.55, 0.20, 0.15, 0.10}
  };

  private static final int SMALL = 0;
  private static final int CAPITAL = 1;
  private static final int DIGIT = 2;
  private static final int OTHER = 3;

  private static final String SEPARATORS = " -_.";
  private static final double SEPARATOR = 0.2;
  private static final double SIGN = 0.2 / 29;
  private static final double LETTER_OF_ANOTHER_ALPHABET = 1 / 16.0;

  private TypedText() {}

  /** How many bits tell this text from all others that might have been typed. */
  static double bits(String text) {
    return Math.min(bitsAsWritten(text), bitsAsWritten(swapped(text)));
  }

  private static double bitsAsWritten(String text) {
    double bits = 0;
    int before = OTHER;
    for (int i = 0; i < text.length(); i++) {
      int kind = kind(text.charAt(i));
      bits -= Math.log(FOLLOWS[before][kind] * share(text.charAt(i), kind)) / Math.log(2);
      before = kind;
    }
    return bits;
  }

  private static int kind(char sign) {
    if (Character.isLetter(sign)) {
      return Character.isUpperCase(sign) ? CAPITAL : SMALL;
    }
    return sign >= '0' && sign <= '9' ? DIGIT : OTHER;
  }

  private static double share(char sign, int kind) {
    if (kind == DIGIT) {
      return 0.1;
    }
    if (kind == OTHER) {
      return SEPARATORS.indexOf(sign) >= 0 ? SEPARATOR : SIGN;
    }
    char small = Character.toLowerCase(sign);
    return small >= 'a' && small <= 'z'
        ? LETTERS[small - 'a'] / 1003.0
        : LETTER_OF_ANOTHER_ALPHABET;
  }

  /** With capitals for small letters: people also type with the shift key locked. */
  private static String swapped(String text) {
    return text.chars()
        .map(
            sign ->
                Character.isUpperCase(sign)
                    ? Character.toLowerCase(sign)
                    : Character.toUpperCase(sign))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
