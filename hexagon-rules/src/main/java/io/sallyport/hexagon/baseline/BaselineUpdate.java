package io.sallyport.hexagon.baseline;

import io.sallyport.hexagon.description.Baseline;
import io.sallyport.hexagon.description.Exemption;
import io.sallyport.hexagon.report.Report;
import io.sallyport.hexagon.rules.ExceptionRule;
import io.sallyport.hexagon.rules.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes down what is known to be wrong: once, and from then on only less. */
public final class BaselineUpdate {

  private BaselineUpdate() {}

  /**
   * Writes the baseline that the report's hexagon names, unless it exists and would grow.
   *
   * @param report the findings, those of the baseline excepted
   * @return whether it was written
   * @throws IllegalArgumentException if the hexagon names no baseline
   * @throws UncheckedIOException if it cannot be written
   */
  public static boolean write(Report report) {
    Baseline baseline =
        report.hexagon().baselines().stream()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The hexagon names no baseline"));
    boolean writes = !Files.exists(baseline.file()) || !isMoreWrong(report);
    if (writes) {
      write(baseline.file(), report);
    }
    return writes;
  }

  /** Everything that was found now, but for what an exception covers. */
  static void write(Path file, Report report) {
    List<Exemption> exemptions = report.hexagon().exemptions();
    List<Finding> found =
        report.verdicts().stream()
            .filter(verdict -> !verdict.rule().equals(ExceptionRule.DATED))
            .flatMap(each -> Stream.concat(each.findings().stream(), each.excepted().stream()))
            .filter(each -> exemptions.stream().noneMatch(ex -> Exceptions.covers(ex, each)))
            .toList();
    try {
      Files.write(file, BaselineFile.lines(found));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The rule on exceptions does not count: it fails because of what is mended, too. */
  private static boolean isMoreWrong(Report report) {
    return report.verdicts().stream()
        .filter(verdict -> !verdict.rule().equals(ExceptionRule.DATED))
        .anyMatch(verdict -> !verdict.passed());
  }
}
