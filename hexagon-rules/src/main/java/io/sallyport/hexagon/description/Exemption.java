package io.sallyport.hexagon.description;

import java.time.LocalDate;

/**
 * A rule that a class may break for a while.
 *
 * @param ruleId such as {@code HX-06}
 * @param className full name of the class that may
 * @param reason why, for the reader of the report
 * @param until the last day on which it may
 */
public record Exemption(String ruleId, String className, String reason, LocalDate until) {

  /** Refuses one without a reason. */
  public Exemption {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("An exception to " + ruleId + " needs a reason");
    }
  }
}
