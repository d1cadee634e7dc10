package io.sallyport.domain.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One or more values break a rule. Lists every one of them, so that all can be corrected at once.
 */
public final class InvalidValue extends Refusal {

  /**
   * One broken rule.
   *
   * @param field the name of the value as the port's command spells it ({@code fullName}), or empty
   *     when a value was refused outside any command
   * @param code stable, in snake case ({@code password_too_short})
   * @param detail what is wrong and how to put it right; never the value itself
   */
  public record Violation(String field, String code, String detail) {

    Violation at(String place) {
      return new Violation(place, code, detail);
    }
  }

  private final List<Violation> violations;

  public InvalidValue(List<Violation> violations) {
    super(Kind.INVALID, "invalid_value", summary(violations));
    this.violations = List.copyOf(violations);
  }

  /** A single broken rule, met where the name of the field is not known. */
  public InvalidValue(String code, String detail) {
    this(List.of(new Violation("", code, detail)));
  }

  /** At least one, in the order in which they were found. */
  public List<Violation> violations() {
    return violations;
  }

  private static String summary(List<Violation> violations) {
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("A refusal of values names at least one of them.");
    }
    return violations.stream().map(Violation::detail).collect(Collectors.joining(" "));
  }
}
