package io.sallyport.domain.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.IDNA;
import io.sallyport.domain.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Compares with ICU, which has the whole table of UTS 46: what is accepted here has no fault there,
 * and the same ASCII form. ICU may know a newer Unicode than the platform; then less is accepted.
 */
final class EmailDomainTest {

  private static final IDNA UTS_46 =
      IDNA.getUTS46Instance(
          IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  /** Whether it is accepted; whatever is, must be right. */
  private static boolean isAccepted(String typed) {
    Optional<EmailDomain> domain = EmailDomain.of(typed);
    domain.ifPresent(
        accepted -> {
          var info = new IDNA.Info();
          var ascii = new StringBuilder();
          UTS_46.nameToASCII(typed, ascii, info);
          Supplier<String> shown = () -> escaped(typed);
          assertEquals(List.of(), faults(info, typed), shown);
          assertEquals(ascii.toString(), accepted.ascii(), shown);
          if (!accepted.value().equals(typed)) {
            assertEquals(accepted.ascii(), asciiOf(accepted.value()), shown);
          }
          assertEquals(accepted.ascii(), asciiOf(accepted.ascii()), shown);
        });
    return domain.isPresent();
  }

  /** Names like {@code r3---a} are in use, and read in one way only. */
  private static List<IDNA.Error> faults(IDNA.Info info, String typed) {
    List<IDNA.Error> faults = new ArrayList<>(info.getErrors());
    if (typed.codePoints().allMatch(point -> point < 0x80)) {
      faults.remove(IDNA.Error.HYPHEN_3_4);
    }
    return faults;
  }

  private static String asciiOf(String typed) {
    return EmailDomain.of(typed).orElseThrow().ascii();
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    text.codePoints().forEach(point -> escaped.append(Integer.toHexString(point)).append(' '));
    return escaped.toString();
  }

  @Test
  void reads_every_character_as_uts_46_does_or_refuses_it() {
    int accepted = 0;
    // All of the first two planes, and a sample of the ideographs and of what is not assigned.
    for (int point = 0; point <= Character.MAX_CODE_POINT; point += point < 0x2_0000 ? 1 : 41) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        String sign = Character.toString(point);
        for (String domain :
            List.of("a" + sign + "b.org", sign + ".org", "\u05D0" + sign + "\u05D0.org")) {
          accepted += isAccepted(domain) ? 1 : 0;
        }
      }
    }
    assertTrue(accepted > 100_000, "accepted only " + accepted);
  }

  @Test
  void refuses_no_letters_that_uts_46_takes_but_those_of_one_script() {
    int refused = 0;
    for (int point = 0x80; point < 0x1_0000; point++) {
      String sign = Character.toString(point);
      var info = new IDNA.Info();
      var unicode = new StringBuilder();
      UTS_46.nameToUnicode(sign + ".org", unicode, info);
      boolean same = !info.hasErrors() && unicode.toString().equals(sign + ".org");
      if (Character.isLetter(point) && same && EmailDomain.of(sign + ".org").isEmpty()) {
        assertEquals(Character.UnicodeScript.CHEROKEE, Character.UnicodeScript.of(point), sign);
        refused++;
      }
    }
    assertTrue(refused > 0, "the check looks at nothing");
  }

  @Test
  void reads_random_labels_as_uts_46_does_or_refuses_them() {
    String[] pools = {
      "abcxyz019-",
      "\u00DF\u03C2\u03C3\u03A3\u1E9E\u0130\u0131ssSS",
      "\u05D0\u05D1\u0628\u0629\u0661\u06F1\u0308\u05B0",
      "\u0915\u094D\u0937\u200C\u200D\u09CD",
      "\u1100\u1161\u11A8\uAC00\u0301\u0323e\u00E9",
      "\uFF21\uFF41\u2161\u33C2\u2488\u3002\uFF0E.",
      "xn--xn--bcher-kva",
      "\uD83D\uDE00\u2764\uFE0F\uD83D\uDC69",
    };
    var random = new Random(20_261_128);
    int accepted = 0;
    for (int round = 0; round < 60_000; round++) {
      var typed = new StringBuilder(random.nextInt(8) == 0 ? "xn--" : "");
      String pool = pools[random.nextInt(pools.length)] + pools[random.nextInt(2) * 7 % 8];
      int[] points = pool.codePoints().toArray();
      for (int length = 1 + random.nextInt(8); length > 0; length--) {
        typed.appendCodePoint(points[random.nextInt(points.length)]);
      }
      accepted += isAccepted(typed.append(".org").toString()) ? 1 : 0;
    }
    assertTrue(accepted > 5_000, "accepted only " + accepted);
  }

  @Test
  void reads_random_ascii_labels_as_uts_46_does_or_refuses_them() {
    var random = new Random(20_261_129);
    int accepted = 0;
    for (int round = 0; round < 40_000; round++) {
      var unicode = new StringBuilder();
      for (int length = 1 + random.nextInt(5); length > 0; length--) {
        int top = List.of(0x80, 0x250, 0x700, 0x3100, 0x2_FFFF).get(random.nextInt(5));
        int point = random.nextInt(top);
        boolean plain = point < 0x80 || (point >= 0xD800 && point <= 0xDFFF);
        unicode.appendCodePoint(plain ? 'a' + point % 26 : point);
      }
      String encoded = "xn--" + Punycode.encode(unicode.toString());
      accepted += isAccepted(encoded + ".org") ? 1 : 0;
      isAccepted(encoded + (char) ('a' + random.nextInt(26)) + ".org");
    }
    assertTrue(accepted > 5_000, "accepted only " + accepted);
  }

  @Test
  void encodes_and_decodes_each_other() {
    var random = new Random(20_261_130);
    for (int round = 0; round < 50_000; round++) {
      String text =
          random
              .ints(1 + random.nextInt(12), 0, 0x11_0000)
              .filter(point -> point < 0xD800 || point > 0xDFFF)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      if (text.codePoints().anyMatch(point -> point >= 0x80)
          && Punycode.encode(text).length() <= 63) {
        assertEquals(Optional.of(text), Punycode.decode(Punycode.encode(text)));
      }
    }
    assertEquals("bcher-kva", Punycode.encode("b\u00FCcher"));
    assertEquals("strae-oqa", Punycode.encode("stra\u00DFe"));
    assertEquals(
        "ihqwcrb4cv8a8dqg056pqjye",
        Punycode.encode("\u4ED6\u4EEC\u4E3A\u4EC0\u4E48\u4E0D\u8BF4\u4E2D\u6587"));
  }

  @Test
  void knows_which_characters_are_usually_not_shown() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      assertEquals(
          UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT),
          Text.isIgnorable(point),
          Integer.toHexString(point));
    }
  }

  @Test
  void refuses_what_is_too_long_without_reading_it() {
    assertFalse(EmailDomain.of("\u00FC.".repeat(1_000_000) + "org").isPresent());
    assertFalse(EmailDomain.of("\u00FC".repeat(250) + ".org").isPresent());
    assertFalse(EmailDomain.of("xn--" + "9".repeat(59) + ".org").isPresent());
  }
}
