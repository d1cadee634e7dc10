package io.sallyport.hexagon.report;

import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.rules.Rule;
import java.util.List;

/**
 * What one rule found.
 *
 * @param findings those that count, in a stable order
 * @param excepted those that an exception or the baseline allows for now
 */
public record Verdict(Rule rule, List<Finding> findings, List<Finding> excepted) {

  /** Copies both lists. */
  public Verdict {
    findings = List.copyOf(findings);
    excepted = List.copyOf(excepted);
  }

  /** Whether nothing counts. */
  public boolean passed() {
    return findings.isEmpty();
  }
}
