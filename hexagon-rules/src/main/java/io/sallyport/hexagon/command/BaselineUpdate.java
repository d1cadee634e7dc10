package io.sallyport.hexagon.command;

import io.sallyport.hexagon.Baseline;
import io.sallyport.hexagon.Report;
import java.nio.file.Files;

/** Writes down what is known to be wrong: once, and then only ever less. */
final class BaselineUpdate {

  /** The rule that looks at exceptions and baselines, not at code. */
  private static final String ON_EXCEPTIONS = "HX-05";

  private BaselineUpdate() {}

  /**
   * Whether more is wrong than an existing baseline knows.
   *
   * @param report the findings, those of the baseline excepted
   */
  static boolean wouldGrow(Report report, Baseline baseline) {
    return Files.exists(baseline.file())
        && report.verdicts().stream()
            .filter(verdict -> !verdict.rule().id().equals(ON_EXCEPTIONS))
            .anyMatch(verdict -> !verdict.passed());
  }
}
