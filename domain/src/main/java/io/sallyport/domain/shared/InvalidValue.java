package io.sallyport.domain.shared;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
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
   * @param parameters the numbers of the rule by name ({@code min}, {@code max}), so that a program
   *     can say the same in another language
   */
  public record Violation(String field, String code, String detail, Map<String, Integer> parameters)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    public Violation {
      parameters = Map.copyOf(parameters);
    }

    /** A broken rule that has no number. */
    public Violation(String field, String code, String detail) {
      this(field, code, detail, Map.of());
    }

    Violation at(String place) {
      return new Violation(place, code, detail, parameters);
    }
  }

  private static final long serialVersionUID = 1L;

  // What List.copyOf makes can be serialized, and so can all that is in it.
  @SuppressWarnings("serial")
  private final List<Violation> violations;

  public InvalidValue(List<Violation> violations) {
    super(Kind.INVALID, "invalid_value", summary(violations));
    this.violations = List.copyOf(violations);
  }

  /** A single broken rule, met where the name of the field is not known. */
  public InvalidValue(String code, String detail) {
    this(List.of(new Violation("", code, detail)));
  }

  /** A single broken rule that has numbers. */
  public InvalidValue(String code, String detail, Map<String, Integer> parameters) {
    this(List.of(new Violation("", code, detail, parameters)));
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
