package io.sallyport.hexagon.baseline;

import io.sallyport.hexagon.analysis.ArchitectureModel;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Exemption;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.report.Verdict;
import io.sallyport.hexagon.rules.ExceptionRule;
import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.rules.Place;
import io.sallyport.hexagon.rules.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is let pass for a while: parted from what counts, and judged itself by HX-05. */
public final class Exceptions {

  private final Hexagon hexagon;
  private final LocalDate today;
  private final BaselineFile baseline;
  private final Map<Exemption, Integer> used = new LinkedHashMap<>();

  /** Those of a description, on a given day. */
  public Exceptions(Hexagon hexagon, LocalDate today) {
    this.hexagon = hexagon;
    this.today = today;
    this.baseline = BaselineFile.of(hexagon.baselines(), today);
    hexagon.exemptions().forEach(each -> used.put(each, 0));
  }

  /** Parts what counts from what is let pass. */
  public Verdict judge(Rule rule, List<Finding> found) {
    List<Finding> counting = new ArrayList<>();
    List<Finding> excepted = new ArrayList<>();
    for (Finding each : found) {
      (isExempt(each) || baseline.takes(each) ? excepted : counting).add(each);
    }
    return new Verdict(rule, counting, excepted);
  }

  private boolean isExempt(Finding finding) {
    for (Exemption each : hexagon.exemptions()) {
      if (!isExpired(each) && covers(each, finding)) {
        used.merge(each, 1, Integer::sum);
        return true;
      }
    }
    return false;
  }

  static boolean covers(Exemption exemption, Finding finding) {
    String who = finding.place().className();
    return finding.rule().id().equals(exemption.ruleId())
        && (who.equals(exemption.className()) || Use.outermost(who).equals(exemption.className()));
  }

  private boolean isExpired(Exemption exemption) {
    return today.isAfter(exemption.until());
  }

  /** Asked last, when it is known what was needed. */
  public Verdict onThemselves() {
    List<Finding> findings = new ArrayList<>();
    used.forEach(
        (each, count) -> {
          if (isExpired(each)) {
            findings.add(finding(each, "expired on " + each.until()));
          } else if (count == 0) {
            findings.add(finding(each, "is not needed"));
          }
        });
    int total = used.values().stream().mapToInt(Integer::intValue).sum();
    if (total != hexagon.exemptAtMost()) {
      String what =
          "exceptions let %d pass, and exceptAtMost(%d) was agreed"
              .formatted(total, hexagon.exemptAtMost());
      findings.add(new Finding(ExceptionRule.DATED, "exceptions", "", Place.DESCRIPTION, what));
    }
    baseline
        .problems()
        .forEach(
            what ->
                findings.add(
                    new Finding(ExceptionRule.DATED, "baseline", "", Place.DESCRIPTION, what)));
    return new Verdict(ExceptionRule.DATED, findings, List.of());
  }

  private static Finding finding(Exemption exemption, String what) {
    Place place = new Place(exemption.className(), "", 0);
    return new Finding(
        ExceptionRule.DATED,
        "exceptions",
        "",
        place,
        "the exception to " + exemption.ruleId() + " " + what);
  }

  /** Those that something needs today. */
  public List<ArchitectureModel.ExceptionInForce> inForce() {
    return used.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .map(each -> new ArchitectureModel.ExceptionInForce(each.getKey(), each.getValue()))
        .toList();
  }
}
