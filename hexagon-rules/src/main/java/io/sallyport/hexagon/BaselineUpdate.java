package io.sallyport.hexagon;

import java.nio.file.Files;

/** Writes down what is known to be wrong: once, and from then on only less. */
public final class BaselineUpdate {

  private BaselineUpdate() {}

  /**
   * Writes the baseline that the report's hexagon names, unless it exists and would grow.
   *
   * @param report the findings, those of the baseline excepted
   * @return whether it was written
   * @throws IllegalArgumentException if the hexagon names no baseline
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static boolean write(Report report) {
    Baseline baseline =
        report.hexagon().baselines().stream()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The hexagon names no baseline"));
    boolean writes = !Files.exists(baseline.file()) || !isMoreWrong(report);
    if (writes) {
      baseline.write(report);
    }
    return writes;
  }

  /** The rule on exceptions does not count: it fails because of what is mended, too. */
  private static boolean isMoreWrong(Report report) {
    return report.verdicts().stream()
        .filter(verdict -> !verdict.rule().equals(Exceptions.DATED))
        .anyMatch(verdict -> !verdict.passed());
  }
}
