package io.sallyport.domain.user;

import static java.lang.Character.*;

import java.util.List;
import java.util.Set;

/**
 * The rule for domain names with letters that are written from right to left (RFC 5893 section 2),
 * so that a name is shown in one way only.
 */
final class BidiRule {

  private static final Set<Byte> RIGHT_TO_LEFT =
      Set.of(DIRECTIONALITY_RIGHT_TO_LEFT, DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);

  private static final Set<Byte> NUMBERS =
      Set.of(DIRECTIONALITY_EUROPEAN_NUMBER, DIRECTIONALITY_ARABIC_NUMBER);

  private static final Set<Byte> ANYWHERE =
      Set.of(
          DIRECTIONALITY_EUROPEAN_NUMBER,
          DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
          DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
          DIRECTIONALITY_OTHER_NEUTRALS,
          DIRECTIONALITY_BOUNDARY_NEUTRAL,
          DIRECTIONALITY_NONSPACING_MARK);

  private BidiRule() {}

  /**
   * @param labels of one domain, none of them empty, in Unicode
   */
  static boolean holds(List<String> labels) {
    boolean concerned =
        labels.stream()
            .flatMap(label -> directions(label).stream())
            .anyMatch(
                direction ->
                    RIGHT_TO_LEFT.contains(direction) || direction == DIRECTIONALITY_ARABIC_NUMBER);
    return !concerned || labels.stream().allMatch(label -> holds(label));
  }

  private static boolean holds(String label) {
    List<Byte> directions = directions(label);
    byte first = directions.get(0);
    if (RIGHT_TO_LEFT.contains(first)) {
      return directions.stream().allMatch(BidiRule::fitsRightToLeft)
          && marksBelong(label)
          && !directions.containsAll(NUMBERS)
          && endsIn(directions, RIGHT_TO_LEFT, NUMBERS);
    }
    return first == DIRECTIONALITY_LEFT_TO_RIGHT
        && directions.stream().allMatch(BidiRule::fitsLeftToRight)
        && endsIn(
            directions,
            Set.of(DIRECTIONALITY_LEFT_TO_RIGHT),
            Set.of(DIRECTIONALITY_EUROPEAN_NUMBER));
  }

  /** Marks of other scripts have no place there, and some got another direction in Unicode 14. */
  private static boolean marksBelong(String label) {
    UnicodeScript script = UnicodeScript.of(label.codePointAt(0));
    return label
        .codePoints()
        .filter(point -> getDirectionality(point) == DIRECTIONALITY_NONSPACING_MARK)
        .mapToObj(UnicodeScript::of)
        .allMatch(each -> each == UnicodeScript.INHERITED || each == script);
  }

  private static boolean fitsRightToLeft(byte direction) {
    return RIGHT_TO_LEFT.contains(direction)
        || direction == DIRECTIONALITY_ARABIC_NUMBER
        || ANYWHERE.contains(direction);
  }

  private static boolean fitsLeftToRight(byte direction) {
    return direction == DIRECTIONALITY_LEFT_TO_RIGHT || ANYWHERE.contains(direction);
  }

  /** Marks at the end belong to the character before them. */
  private static boolean endsIn(List<Byte> directions, Set<Byte> letters, Set<Byte> numbers) {
    int last = directions.size() - 1;
    while (last > 0 && directions.get(last) == DIRECTIONALITY_NONSPACING_MARK) {
      last--;
    }
    return letters.contains(directions.get(last)) || numbers.contains(directions.get(last));
  }

  private static List<Byte> directions(String label) {
    return label.codePoints().mapToObj(Character::getDirectionality).toList();
  }
}
