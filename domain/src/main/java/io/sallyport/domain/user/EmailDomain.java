package io.sallyport.domain.user;

import io.sallyport.domain.shared.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of an address after the {@code @}: a domain name by IDNA 2008, as UTS 46 reads it
 * without transitional processing. So {@code straße} is not {@code strasse}.
 *
 * <p>It takes characters that UTS 46 leaves as they are, or changes by case, by canonical
 * composition, or from their full width. Whatever else UTS 46 would change or drop is refused: that
 * needs no table, and nothing that is accepted is read in another way by someone else.
 *
 * @param value in Unicode, except labels that were typed as {@code xn--}
 * @param ascii in ASCII, the form that is unique
 */
record EmailDomain(String value, String ascii) {

  private static final String PREFIX = "xn--";
  private static final int MOST_CHARACTERS = 255;
  private static final Pattern ASCII_LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern HYPHENS = Pattern.compile("-.*|.*-|.{1,2}--.*");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern OTHER_DOTS = Pattern.compile("[\u3002\uFF0E\uFF61]");

  /** One label as it was typed, in Unicode, and in ASCII. */
  private record Label(String value, String unicode, String ascii) {}

  /**
   * @param typed of whole code points
   * @return empty if it is no domain name of at least two labels
   */
  static Optional<EmailDomain> of(String typed) {
    if (typed.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    List<Optional<Label>> read =
        Stream.of(OTHER_DOTS.matcher(typed).replaceAll(".").split("\\.", -1))
            .map(label -> label(folded(label)))
            .toList();
    if (read.size() < 2 || read.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<Label> labels = read.stream().map(Optional::orElseThrow).toList();
    String top = labels.get(labels.size() - 1).ascii();
    return DIGITS.matcher(top).matches()
            || !BidiRule.holds(labels.stream().map(Label::unicode).toList())
        ? Optional.empty()
        : Optional.of(new EmailDomain(joined(labels, true), joined(labels, false)));
  }

  /** Each code point in lower case by itself: a domain does not know the sigma at a word's end. */
  private static String folded(String label) {
    String lower =
        Text.nfc(label)
            .codePoints()
            .mapToObj(DomainCharacter::folded)
            .collect(Collectors.joining());
    return Text.nfc(lower);
  }

  private static Optional<Label> label(String value) {
    if (value.startsWith(PREFIX)) {
      return Punycode.decode(value.substring(PREFIX.length()))
          .flatMap(unicode -> encoded(value, unicode))
          .filter(label -> label.ascii().equals(value));
    }
    return value.codePoints().allMatch(point -> point < 0x80)
        ? Optional.of(new Label(value, value, value)).filter(EmailDomain::fits)
        : encoded(value, value);
  }

  private static Optional<Label> encoded(String value, String unicode) {
    boolean valid =
        !unicode.isEmpty()
            && unicode.equals(folded(unicode))
            && unicode.codePoints().anyMatch(point -> point >= 0x80)
            && unicode.codePoints().allMatch(DomainCharacter::isValid)
            && !DomainCharacter.isMark(unicode.codePointAt(0))
            && !HYPHENS.matcher(unicode).matches()
            && Text.length(unicode) < MOST_CHARACTERS;
    return valid
        ? Optional.of(new Label(value, unicode, PREFIX + Punycode.encode(unicode)))
            .filter(EmailDomain::fits)
        : Optional.empty();
  }

  private static boolean fits(Label label) {
    return ASCII_LABEL.matcher(label.ascii()).matches();
  }

  private static String joined(List<Label> labels, boolean asTyped) {
    return labels.stream()
        .map(label -> asTyped ? label.value() : label.ascii())
        .collect(Collectors.joining("."));
  }
}
