package io.sallyport.domain.user;

import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address people can write to, and the name they log in with.
 *
 * <p>It is trimmed, brought to Unicode NFC and lower-cased. Two addresses are the same person's if
 * their canonical forms are equal: the domain in its ASCII form by IDNA 2008 (RFC 5891), the rest
 * as it is. The local part is a dot-atom (RFC 5322 section 3.2.3), letters of any script included
 * (RFC 6531); quoted local parts, address literals, comments and display names are refused, and so
 * is a domain of one label. Lengths are those of RFC 5321 section 4.5.3.1: 64 octets before the
 * {@code @}, 254 in all.
 *
 * @param value what we show and write to
 * @param canonical what is unique; always ASCII after the {@code @}
 */
public record EmailAddress(String value, String canonical) {

  private static final int MAX_LOCAL_OCTETS = 64;
  private static final int MAX_OCTETS = 254;
  private static final Pattern ASCII_LOCAL = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]*");

  /** Stands for a character that could not be read somewhere. */
  private static final int LOST = 0xFFFD;

  /**
   * Reads an address that someone typed.
   *
   * @throws InvalidValue {@code invalid_email}
   */
  public static EmailAddress of(String typed) {
    if (!Text.isWellFormed(typed)) {
      throw invalid("has half of a surrogate pair");
    }
    String stripped = typed.strip();
    int at = stripped.lastIndexOf('@');
    if (at < 0) {
      throw invalid("needs an @ between name and domain");
    }
    String local = Text.nfc(Text.nfc(stripped.substring(0, at)).toLowerCase(Locale.ROOT));
    checkLocal(local);
    EmailDomain domain =
        EmailDomain.of(stripped.substring(at + 1))
            .orElseThrow(() -> invalid("needs a domain like example.org after the @"));
    String value = local + "@" + domain.value();
    var address = new EmailAddress(value, local + "@" + domain.ascii());
    if (octets(value) > MAX_OCTETS || octets(address.canonical) > MAX_OCTETS) {
      throw invalid("is longer than " + MAX_OCTETS + " octets");
    }
    return address;
  }

  /** The words in it that a guesser would try as a password first. */
  public List<String> guessableWords() {
    return List.of(value, canonical, value.substring(0, value.lastIndexOf('@')));
  }

  /** Shows no more than a log may hold: {@code a***@example.org}. */
  @Override
  public String toString() {
    return value.substring(0, value.offsetByCodePoints(0, 1))
        + "***"
        + value.substring(value.lastIndexOf('@'));
  }

  private static void checkLocal(String local) {
    if (local.isEmpty()) {
      throw invalid("needs a name before the @");
    }
    if (octets(local) > MAX_LOCAL_OCTETS) {
      throw invalid("has more than " + MAX_LOCAL_OCTETS + " octets before the @");
    }
    if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
      throw invalid("has a misplaced dot before the @");
    }
    String ascii =
        local
            .codePoints()
            .filter(point -> point < 0x80)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    if (!ASCII_LOCAL.matcher(ascii).matches()
        || local.codePoints().anyMatch(point -> point >= 0x80 && !isVisible(point))) {
      throw invalid("has a character before the @ that addresses do not have");
    }
  }

  private static boolean isVisible(int point) {
    if (point == LOST || Text.isIgnorable(point)) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static InvalidValue invalid(String what) {
    return new InvalidValue("invalid_email", "The email address " + what + ".");
  }
}
