package io.sallyport.domain.shared;

import io.sallyport.domain.shared.InvalidValue.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers broken rules, so that a caller hears of all of them in one answer. */
public final class Violations {

  private final List<Violation> found = new ArrayList<>();

  /**
   * Makes a value, or notes under {@code field} why it cannot be made.
   *
   * @return the value; null if it was refused
   */
  public <T> @Nullable T take(String field, Supplier<? extends T> value) {
    try {
      return value.get();
    } catch (InvalidValue refused) {
      refused.violations().forEach(violation -> found.add(violation.at(field)));
      return null;
    }
  }

  public void add(String field, String code, String detail) {
    found.add(new Violation(field, code, detail));
  }

  /**
   * @throws InvalidValue with everything noted so far, if anything was
   */
  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidValue(found);
    }
  }
}
