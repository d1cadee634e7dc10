package io.sallyport.domain.user;

import static java.lang.Character.*;

import io.sallyport.domain.shared.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What one character means in a domain name (UTS 46). */
final class DomainCharacter {

  /**
   * What loses its case and stays all the same: sharp s and the sigma at a word's end, which IDNA
   * 2003 changed and IDNA 2008 lets be, and the dotless i.
   */
  private static final Set<Integer> LET_BE = Set.of(0x00DF, 0x03C2, 0x0131);

  private static final Set<Integer> NEVER =
      Set.of(
          (int) CONTROL,
          (int) FORMAT,
          (int) SURROGATE,
          (int) PRIVATE_USE,
          (int) UNASSIGNED,
          (int) SPACE_SEPARATOR,
          (int) LINE_SEPARATOR,
          (int) PARAGRAPH_SEPARATOR);

  private DomainCharacter() {}

  /** In lower case, and not in full width. */
  static String folded(int point) {
    boolean wide = point >= 0xFF01 && point <= 0xFF5E;
    return Character.toString(wide ? point - 0xFEE0 : point).toLowerCase(Locale.ROOT);
  }

  /** Whether it stays as it is. */
  static boolean isValid(int point) {
    if (point < 0x80) {
      return point == '-' || (point >= '0' && point <= '9') || (point >= 'a' && point <= 'z');
    }
    String sign = Character.toString(point);
    return !NEVER.contains(Character.getType(point))
        && !Text.isIgnorable(point)
        && !isNoLetterOfALabel(point)
        && !isCherokee(point)
        && Normalizer.normalize(sign, Normalizer.Form.NFKC).equals(sign)
        && (LET_BE.contains(point) || Text.nfc(caseless(sign)).equals(sign));
  }

  static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == NON_SPACING_MARK || type == COMBINING_SPACING_MARK || type == ENCLOSING_MARK;
  }

  private static String caseless(String sign) {
    return sign.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** The ideographic dot, which separates; descriptions of ideographs; what stands for the lost. */
  private static boolean isNoLetterOfALabel(int point) {
    return point == 0x3002
        || (point >= 0x2FF0 && point <= 0x2FFF)
        || point == 0x31EF
        || point == 0xFFFC
        || point == 0xFFFD;
  }

  /** The only letters whose common form is the capital. */
  private static boolean isCherokee(int point) {
    return UnicodeScript.of(point) == UnicodeScript.CHEROKEE;
  }
}
