package io.sallyport.hexagon.report;

import io.sallyport.hexagon.analysis.ArchitectureModel;
import java.util.List;

/**
 * The numbers of a report.
 *
 * @param holding rules without a finding
 * @param places findings of all broken rules
 * @param excepted findings that an exception or a baseline covers
 */
public record Summary(
    long holding, List<Verdict> broken, long places, long excepted, long classes) {

  /** Counts. */
  public static Summary of(Report report) {
    List<Verdict> broken = report.verdicts().stream().filter(v -> !v.passed()).toList();
    return new Summary(
        report.verdicts().size() - broken.size(),
        broken,
        broken.stream().mapToLong(verdict -> verdict.findings().size()).sum(),
        report.verdicts().stream().mapToLong(verdict -> verdict.excepted().size()).sum(),
        report.model().components().stream().mapToLong(ArchitectureModel.Part::classes).sum());
  }

  /** Such as {@code 2 of 25 rules are broken, in 7 places}. */
  public String sentence() {
    long all = holding + broken.size();
    String excepted =
        this.excepted == 0 ? "" : "; " + Plural.of(this.excepted, "place") + " excepted";
    return broken.isEmpty()
        ? "all " + Plural.of(all, "rule") + " hold" + excepted
        : "%d of %s %s broken, in %s%s"
            .formatted(
                broken.size(),
                Plural.of(all, "rule"),
                broken.size() == 1 ? "is" : "are",
                Plural.of(places, "place"),
                excepted);
  }
}
