package io.sallyport.hexagon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One check of a hexagon. */
final class Run {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::from)
          .thenComparing(Finding::to)
          .thenComparing(finding -> finding.place().className())
          .thenComparingInt(finding -> finding.place().line())
          .thenComparing(Finding::what);

  private Run() {}

  static Report of(Hexagon hexagon, ClassSource source, LocalDate today) {
    return of(Facts.see(hexagon, source), today);
  }

  static Report of(Facts facts, LocalDate today) {
    Hexagon hexagon = facts.hexagon();
    Exceptions exceptions = new Exceptions(hexagon, today);
    List<Verdict> verdicts = new ArrayList<>();
    for (Check check : checks(hexagon)) {
      List<Finding> found = check.findings(facts).stream().distinct().sorted(ORDER).toList();
      verdicts.add(exceptions.judge(check.rule(), found));
    }
    verdicts.add(exceptions.onThemselves());
    verdicts.sort(Comparator.comparing(verdict -> verdict.rule().id()));
    return new Report(hexagon, verdicts, Analysis.of(facts, exceptions.inForce()), facts.remarks());
  }

  private static List<Check> checks(Hexagon hexagon) {
    return Stream.concat(Rules.all().stream(), hexagon.houseRules().stream()).toList();
  }
}
