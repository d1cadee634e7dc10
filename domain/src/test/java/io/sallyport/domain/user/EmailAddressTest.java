package io.sallyport.domain.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Text;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "ada@example.org,ada@example.org,ada@example.org",
    "' Ada.Lovelace@Example.ORG\t',ada.lovelace@example.org,ada.lovelace@example.org",
    "!#$%&'*+/=?^_`{|}~-@example.org,!#$%&'*+/=?^_`{|}~-@example.org,!#$%&'*+/=?^_`{|}~-@example.org",
    "ada+tag@example.org,ada+tag@example.org,ada+tag@example.org",
    "a@b.co,a@b.co,a@b.co",
    "1@2.co,1@2.co,1@2.co",
    "a@xn--bcher-kva.example,a@xn--bcher-kva.example,a@xn--bcher-kva.example",
    "a@b\u00FCcher.example,a@b\u00FCcher.example,a@xn--bcher-kva.example",
    "A@B\u00DCCHER.Example,a@b\u00FCcher.example,a@xn--bcher-kva.example",
    "a@bu\u0308cher.example,a@b\u00FCcher.example,a@xn--bcher-kva.example",
    "jose\u0301@example.org,jos\u00E9@example.org,jos\u00E9@example.org",
    "\u7528\u6237@\u4F8B\u5B50.\u5E7F\u544A,\u7528\u6237@\u4F8B\u5B50.\u5E7F\u544A,"
        + "\u7528\u6237@xn--fsqu00a.xn--4rr70v",
    "a@\uD83D\uDE00.example,a@\uD83D\uDE00.example,a@xn--e28h.example",
    "a@example\u3002org,a@example.org,a@example.org",
    "a@\uFF25xample.org,a@example.org,a@example.org",
  })
  void takes_an_address_and_folds_it(String typed, String value, String canonical) {
    assertEquals(new EmailAddress(value, canonical), EmailAddress.of(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "ISTANBUL@EXAMPLE.ORG,istanbul@example.org",
    "\u0130@example.org,i\u0307@example.org",
    "\u0131@example.org,\u0131@example.org",
    "\u039F\u0394\u039F\u03A3@example.org,\u03BF\u03B4\u03BF\u03C2@example.org",
    "\u03A3\u039F@example.org,\u03C3\u03BF@example.org",
    "STRA\u1E9EE@example.org,stra\u00DFe@example.org",
    "stra\u00DFe@example.org,stra\u00DFe@example.org",
    "\u01C4@example.org,\u01C6@example.org",
    "\u212A@example.org,k@example.org",
    "\u2126@example.org,\u03C9@example.org",
    "\uD801\uDC00@example.org,\uD801\uDC28@example.org",
  })
  void lower_cases_letters_the_same_everywhere(String typed, String value) {
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("en", "tr", "el", "lt", "de", "az")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertEquals(value, EmailAddress.of(typed).value(), language);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void knows_one_domain_in_both_its_spellings() {
    assertEquals(
        EmailAddress.of("a@B\u00DCCHER.example").canonical(),
        EmailAddress.of("a@XN--BCHER-KVA.example").canonical());
    assertNotEquals(
        EmailAddress.of("a@bucher.example").canonical(),
        EmailAddress.of("a@b\u00FCcher.example").canonical());
  }

  @ParameterizedTest
  @CsvSource({
    "stra\u00DFe.example,strasse.example,xn--strae-oqa.example",
    "STRA\u1E9EE.example,strasse.example,xn--strae-oqa.example",
    "\u03BF\u03B4\u03BF\u03C2.gr,\u03BF\u03B4\u03BF\u03C3.gr,xn--pxavbm.gr",
    "\u039F\u0394\u039F\u03A3.gr,\u03BF\u03B4\u03BF\u03C2.gr,xn--pxavbq.gr",
  })
  void reads_a_domain_by_idna_2008(String domain, String another, String ascii) {
    EmailAddress address = EmailAddress.of("a@" + domain);
    assertEquals("a@" + ascii, address.canonical());
    assertEquals(address.canonical(), EmailAddress.of("a@" + ascii).canonical());
    assertNotEquals(address.canonical(), EmailAddress.of("a@" + another).canonical());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xn--a.example",
        "xn--strasse-.example",
        "xn--example.example",
        "xn--\u00FC.example",
        "xn--bcher-kvb2.example",
        "xn--zn7c.example",
        "xn--99zzzzzzz.example",
        "xn--0hb.example-",
        "ab--\u00FC.example",
        "-\u00FC.example",
        "\u00FC-.example",
        "\u0308a.example",
        "\u2488.example",
        "\u33C2.example",
        "\uFB01x.example",
        "\u13A0.example",
        "\uFFFD.example",
        "a\u05D0.example",
        "\u05D0a.example",
        "\u05D01\u0661.example",
        "1a.\u05D0",
        "a\u200C\u0628.example",
        "\u0915\u094D\u200D\u0937.example",
        "a\u2260.example-",
      })
  void refuses_a_domain_that_others_may_read_in_another_way(String domain) {
    refuses("a@" + domain);
  }

  @Test
  void tells_apart_what_only_looks_alike() {
    assertNotEquals(
        EmailAddress.of("ada@example.org").canonical(),
        EmailAddress.of("\u0430da@example.org").canonical());
    assertNotEquals(
        EmailAddress.of("ada@example.org").canonical(),
        EmailAddress.of("ada@ex\u0430mple.org").canonical());
    assertNotEquals(
        EmailAddress.of("a.da@example.org").canonical(),
        EmailAddress.of("ada@example.org").canonical());
  }

  @Tag("ASVS-1.3.3")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "@",
        "ada",
        "ada@",
        "@example.org",
        "example.org",
        "ada@localhost",
        "ada@example.org.",
        "ada@.example.org",
        "ada@example..org",
        "ada@-example.org",
        "ada@example-.org",
        "ada@exam_ple.org",
        "ada@exam ple.org",
        "ada@127.0.0.1",
        "ada@[127.0.0.1]",
        "ada@[IPv6:::1]",
        "ada@example.123",
        "ada@example.org:25",
        "ada@example.org/x",
        "ada@xn--.org",
        ".ada@example.org",
        "ada.@example.org",
        "a..da@example.org",
        "\"ada\"@example.org",
        "\"a b\"@example.org",
        "\"a@b\"@example.org",
        "a b@example.org",
        "a,b@example.org",
        "a@x.org,b@y.org",
        "a@x.org;b@y.org",
        "a@x.org b@y.org",
        "a:b@example.org",
        "a\\b@example.org",
        "a(comment)@example.org",
        "ada@example.org(comment)",
        "ada@(comment)example.org",
        "Ada <ada@example.org>",
        "<ada@example.org>",
        "mailto:ada@example.org",
        "ada@@example.org",
        "ada@b@example.org",
        "ada\uFF20example.org",
        "a\r\nBcc: b@example.org",
        "ada@example.org\r\nBcc: b@example.org",
        "a\u0000b@example.org",
        "ada@exam\u0000ple.org",
        "ada@example.org\u0000",
        "a\u007Fb@example.org",
        "a\u0085b@example.org",
        "a\u00A0b@example.org",
        "a\u00ADb@example.org",
        "a\u200Bb@example.org",
        "a\u200Db@example.org",
        "a\u2028b@example.org",
        "a\u202Eb@example.org",
        "a\u2066b@example.org",
        "a\u3000b@example.org",
        "a\uE000b@example.org",
        "a\uFEFFb@example.org",
        "a\uFFFFb@example.org",
        "a\uFFFDb@example.org",
        "a\u034Fb@example.org",
        "a\u115Fb@example.org",
        "a\u17B4b@example.org",
        "a\u180Bb@example.org",
        "a\u3164b@example.org",
        "a\uFE0Fb@example.org",
        "a\uFFA0b@example.org",
        "a\uDB40\uDD00b@example.org",
        "ada@exam\u00ADple.org",
        "ada@exam\u200Bple.org",
        "ada@exam\u200Dple.org",
        "ada@exam\u202Eple.org",
        "ada@exam\u2060ple.org",
        "ada@exam\uE000ple.org",
        "ada@exam\uFE0Fple.org\u200C",
        "\uFEFFada@example.org",
        "ada@example.org\u200B",
        "\u00A0ada@example.org",
        "a\uD83Db@example.org",
        "ada@ex\uDE00ample.org"
      })
  void refuses_anything_else(String typed) {
    var refused = assertThrows(InvalidValue.class, () -> EmailAddress.of(typed));
    assertEquals("invalid_email", refused.violations().get(0).code());
    assertFalse(typed.strip().length() > 3 && refused.toString().contains(typed.strip()));
  }

  @Test
  void allows_64_octets_before_the_at() {
    assertEquals(64, local(EmailAddress.of("a".repeat(64) + "@example.org")).length());
    refuses("a".repeat(65) + "@example.org");
    assertEquals(32, local(EmailAddress.of("\u00E9".repeat(32) + "@example.org")).length());
    refuses("\u00E9".repeat(32) + "a@example.org");
    assertEquals(32, local(EmailAddress.of("\uD83D\uDE00".repeat(16) + "@example.org")).length());
    refuses("\uD83D\uDE00".repeat(16) + "a@example.org");
  }

  @Test
  void allows_63_octets_in_a_label() {
    String label = "b".repeat(63);
    assertEquals("a@" + label + ".org", EmailAddress.of("a@" + label + ".org").value());
    refuses("a@" + label + "b.org");
    refuses("a@\u00FC" + label + ".org");
  }

  @Test
  void allows_254_octets_in_all() {
    String domain = ("d".repeat(59) + ".").repeat(4) + "org";
    String local = "a".repeat(254 - 1 - domain.length());
    assertEquals(254, EmailAddress.of(local + "@" + domain).value().length());
    refuses(local + "a@" + domain);
  }

  @Test
  void allows_254_octets_in_punycode_too() {
    // In UTF-8 each label has 3 octets; in punycode it has 9 and more.
    String domain = "\u4F8B.".repeat(25) + "org";
    assertTrue(EmailAddress.of("a@" + domain).canonical().length() > 200);
    refuses("a@" + "\u4F8B.".repeat(40) + "org");
    refuses("a".repeat(64) + "@" + "\u4F8B.".repeat(25) + "org");
  }

  @Test
  void refuses_a_very_long_text() {
    refuses("a".repeat(1_000_000) + "@example.org");
    refuses("a@" + "a.".repeat(500_000) + "org");
    refuses("@".repeat(100_000));
  }

  @Test
  void shows_no_more_than_its_first_letter() {
    assertEquals("a***@example.org", EmailAddress.of("ada@example.org").toString());
    assertEquals(
        "\uD83D\uDE00***@example.org", EmailAddress.of("\uD83D\uDE00x@example.org").toString());
  }

  @Test
  void knows_the_words_a_guesser_would_try() {
    assertEquals(
        List.of("ada@b\u00FCcher.example", "ada@xn--bcher-kva.example", "ada"),
        EmailAddress.of("Ada@B\u00FCcher.example").guessableWords());
  }

  @Test
  void is_stable_for_every_character_in_every_place() {
    var random = new Random(20_261_123);
    // Few of the planes above the second have characters; EmailDomainTest reads every one of them.
    for (int point = 0;
        point < 0x11_0000;
        point += 1 + random.nextInt(point < 0x2_0000 ? 20 : 400)) {
      String sign = Character.toString(point);
      checkStable("a" + sign + "b@example.org");
      checkStable("a@ex" + sign + "ample.org");
      checkStable(sign + "a@b.org" + sign);
    }
  }

  @Test
  void is_stable_for_random_text() {
    String alphabet =
        "aAzZ09.-_+@@@ \t\"\\,<>()\u00DF\u0130\u0131\u03A3\u03C2\u0301\u0307\u0308\u00AD\u200B\u200D\u3002\uFF0E"
            + "\uD83D\uDE00\u4F8B\u05D0\u0661";
    var random = new Random(7);
    int taken = 0;
    for (int round = 0; round < 30_000; round++) {
      var typed = new StringBuilder("a");
      for (int length = random.nextInt(12); length > 0; length--) {
        typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      if (round % 3 != 0) {
        typed
            .append("@x")
            .append(alphabet.charAt(random.nextInt(alphabet.length())))
            .append("y.org");
      }
      taken += checkStable(typed.toString()) ? 1 : 0;
    }
    assertTrue(taken > 1000, "took only " + taken);
  }

  private static boolean checkStable(String typed) {
    EmailAddress address;
    try {
      address = EmailAddress.of(typed);
    } catch (InvalidValue refused) {
      return false;
    }
    assertEquals(address, EmailAddress.of(address.value()), typed);
    assertEquals(address.canonical(), EmailAddress.of(address.canonical()).canonical(), typed);
    assertTrue(Text.isOneLine(address.value()), typed);
    assertTrue(
        address
            .canonical()
            .substring(address.canonical().indexOf('@'))
            .chars()
            .allMatch(sign -> sign < 0x80),
        typed);
    return true;
  }

  private static void refuses(String typed) {
    assertThrows(InvalidValue.class, () -> EmailAddress.of(typed));
  }

  private static String local(EmailAddress address) {
    return address.value().substring(0, address.value().indexOf('@'));
  }
}
