package io.sallyport.hexagon;

import io.sallyport.hexagon.analysis.Analysis;
import io.sallyport.hexagon.analysis.ClassSource;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.baseline.Exceptions;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.report.Report;
import io.sallyport.hexagon.report.Verdict;
import io.sallyport.hexagon.rules.Check;
import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.rules.Rules;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The check of a hexagon: every rule over the classes and the sources.
 *
 * @param customRules rules of one project, beside those of every hexagon
 */
public record HexagonCheck(Hexagon hexagon, List<Check> customRules) {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::from)
          .thenComparing(Finding::to)
          .thenComparing(finding -> finding.place().className())
          .thenComparingInt(finding -> finding.place().line())
          .thenComparing(Finding::what);

  /** Copies the list. */
  public HexagonCheck {
    customRules = List.copyOf(customRules);
  }

  /** A check by the rules of every hexagon alone. */
  public static HexagonCheck of(Hexagon hexagon) {
    return new HexagonCheck(hexagon, List.of());
  }

  /** Runs every rule. */
  public Report run(ClassSource classes) {
    return run(classes, LocalDate.now(ZoneOffset.UTC));
  }

  /** The same on a given day: exceptions expire. */
  public Report run(ClassSource classes, LocalDate today) {
    return run(Facts.see(hexagon, classes), today);
  }

  /**
   * Whether every rule passes. It ends at the first that does not, and is quicker than a report.
   */
  public boolean passes(ClassSource classes) {
    return passes(classes, LocalDate.now(ZoneOffset.UTC));
  }

  /** The same on a given day. */
  public boolean passes(ClassSource classes, LocalDate today) {
    Exceptions exceptions = new Exceptions(hexagon, today);
    return verdicts(Facts.see(hexagon, classes), exceptions).allMatch(Verdict::passed);
  }

  Report run(Facts facts, LocalDate today) {
    Exceptions exceptions = new Exceptions(hexagon, today);
    List<Verdict> verdicts =
        verdicts(facts, exceptions)
            .sorted(Comparator.comparing(verdict -> verdict.rule().id()))
            .toList();
    return new Report(hexagon, verdicts, Analysis.of(facts, exceptions.inForce()), facts.remarks());
  }

  /** Each when it is asked for; that on the exceptions last, when it is known what was needed. */
  private Stream<Verdict> verdicts(Facts facts, Exceptions exceptions) {
    Stream<Verdict> ofRules =
        Stream.concat(Rules.all().stream(), customRules.stream())
            .map(check -> exceptions.judge(check.rule(), findings(check, facts)));
    return Stream.concat(ofRules, Stream.of(exceptions).map(Exceptions::onThemselves));
  }

  private static List<Finding> findings(Check check, Facts facts) {
    return check.findings(facts).stream().distinct().sorted(ORDER).toList();
  }
}
