package io.sallyport.hexagon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** HX-05: what is let pass for a while, and that it does not grow. */
final class Exceptions {

  static final Rule DATED =
      new Rule(
          "HX-05",
          "Exceptions are dated, needed, and do not grow",
          "An exception without an end is a rule that was given up and not taken back.",
          "Mend the code and take the exception out; or move its date, and say why.",
          "exceptions and baselines that expired, that nothing needs any more, or that let more"
              + " pass than was agreed",
          "a reason that is not one");

  private final Hexagon hexagon;
  private final LocalDate today;
  private final BaselineFile baseline;
  private final Map<Exemption, Integer> used = new LinkedHashMap<>();

  Exceptions(Hexagon hexagon, LocalDate today) {
    this.hexagon = hexagon;
    this.today = today;
    this.baseline = BaselineFile.of(hexagon.baselines(), today);
    hexagon.exemptions().forEach(each -> used.put(each, 0));
  }

  /** Parts what counts from what is let pass. */
  Verdict judge(Rule rule, List<Finding> found) {
    List<Finding> counting = new ArrayList<>();
    List<Finding> excepted = new ArrayList<>();
    for (Finding each : found) {
      (isExempt(each) || baseline.takes(each) ? excepted : counting).add(each);
    }
    return new Verdict(rule, counting, excepted);
  }

  private boolean isExempt(Finding finding) {
    for (Exemption each : hexagon.exemptions()) {
      if (!isExpired(each) && each.covers(finding)) {
        used.merge(each, 1, Integer::sum);
        return true;
      }
    }
    return false;
  }

  private boolean isExpired(Exemption exemption) {
    return today.isAfter(exemption.until());
  }

  /** Asked last, when it is known what was needed. */
  Verdict onThemselves() {
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
      findings.add(new Finding(DATED, "exceptions", "", Place.DESCRIPTION, what));
    }
    baseline
        .problems()
        .forEach(what -> findings.add(new Finding(DATED, "baseline", "", Place.DESCRIPTION, what)));
    return new Verdict(DATED, findings, List.of());
  }

  private static Finding finding(Exemption exemption, String what) {
    Place place = new Place(exemption.className(), "", 0);
    return new Finding(
        DATED, "exceptions", "", place, "the exception to " + exemption.ruleId() + " " + what);
  }

  List<ArchitectureModel.ExceptionInForce> inForce() {
    return used.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .map(each -> new ArchitectureModel.ExceptionInForce(each.getKey(), each.getValue()))
        .toList();
  }
}
