package io.sallyport.hexagon.report;

import io.sallyport.hexagon.rules.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings of one rule between the same two components, in the order of their places. */
record EdgeFindings(String from, String to, List<Finding> findings) {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.<Finding, String>comparing(finding -> finding.place().className())
          .thenComparingInt(finding -> finding.place().line())
          .thenComparing(Finding::what);

  /** The largest first: it is where the work is. */
  static List<EdgeFindings> of(Collection<Finding> findings) {
    Map<List<String>, List<Finding>> grouped = new LinkedHashMap<>();
    findings.stream()
        .sorted(BY_PLACE)
        .forEach(
            finding ->
                grouped
                    .computeIfAbsent(
                        List.of(finding.from(), finding.to()), edge -> new ArrayList<>())
                    .add(finding));
    return grouped.entrySet().stream()
        .map(edge -> new EdgeFindings(edge.getKey().get(0), edge.getKey().get(1), edge.getValue()))
        .sorted(
            Comparator.<EdgeFindings>comparingInt(crossing -> -crossing.findings.size())
                .thenComparing(EdgeFindings::name))
        .toList();
  }

  /** {@code rest -> persistence}, or one name if the rule looks at one component alone. */
  String name() {
    return to.isEmpty() || from.equals(to) ? from : from + " -> " + to;
  }

  /** {@code 4 places in 2 classes}, or only {@code 1 place} if no class is to blame. */
  String size() {
    String places = Plural.of(findings.size(), "place");
    long classes =
        findings.stream()
            .map(finding -> finding.place().className())
            .filter(name -> !name.isEmpty())
            .distinct()
            .count();
    return classes == 0 ? places : places + " in " + Plural.of(classes, "class");
  }

  /** The package that all classes share; empty if there is none, or if the name says it. */
  String commonPackage() {
    String shared =
        CommonPackage.of(findings.stream().map(finding -> finding.place().className()).toList());
    return shared.equals(from) ? "" : shared;
  }
}
