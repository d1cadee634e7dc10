package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.PackageMatcher;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.description.Capabilities;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.description.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** HX-01: every declared place holds classes. */
final class EmptyPlaceRule {

  static final Rule RULE =
      new Rule(
          "HX-01",
          "Every declared place holds classes",
          "A package that is misspelt forbids nothing, and every rule about it passes for ever.",
          "Correct the name in the description, or take it out.",
          "packages, classes and annotations in the description that match no class; source folders"
              + " that do not belong to the classes, and classes without a source",
          "a name that matches the wrong classes");

  private EmptyPlaceRule() {}

  static Check check() {
    return new SimpleCheck(RULE, EmptyPlaceRule::empty);
  }

  private static Stream<Finding> empty(Facts facts) {
    Hexagon hexagon = facts.hexagon();
    List<Finding> findings = new ArrayList<>();
    hexagon.components().forEach(each -> add(findings, each.name(), each.types(), facts));
    add(findings, "driving ports", hexagon.drivingPorts(), facts);
    add(findings, "driven ports", hexagon.drivenPorts(), facts);
    add(findings, "api", hexagon.api(), facts);
    for (Capabilities group : hexagon.capabilities()) {
      PackageMatcher packages = PackageMatcher.of(group.packages());
      if (RealClasses.of(facts).noneMatch(type -> packages.matches(type.getPackageName()))) {
        findings.add(empty("capabilities", group.packages() + " holds no class"));
      }
    }
    SourceGaps.in(facts).forEach(gap -> findings.add(empty("sources", gap)));
    return findings.stream();
  }

  private static void add(List<Finding> findings, String where, Types types, Facts facts) {
    if (types.selectors().isEmpty() && !where.equals("api")) {
      findings.add(empty(where, "is not declared"));
    }
    Stream.concat(types.selectors().stream(), types.without().stream())
        .filter(selector -> RealClasses.of(facts).noneMatch(selector::matches))
        .forEach(selector -> findings.add(empty(where, selector + " holds no class")));
  }

  private static Finding empty(String where, String what) {
    return new Finding(RULE, where, "", Place.DESCRIPTION, what);
  }
}
