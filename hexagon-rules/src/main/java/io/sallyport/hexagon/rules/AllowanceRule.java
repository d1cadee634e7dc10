package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Capabilities;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.description.Kind;
import io.sallyport.hexagon.description.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** HX-04: nothing is allowed that nobody needs. */
final class AllowanceRule {

  static final Rule USED =
      new Rule(
          "HX-04",
          "Every allowance is used",
          "What is allowed and not needed will be used some day, and nobody decides on it then.",
          "Take it out of the description.",
          "libraries, api types and capability edges that no class makes use of; misspelt ones too",
          "an allowance that is wider than its use, or that another has already");

  private AllowanceRule() {}

  static List<Check> all() {
    return List.of(new SimpleCheck(USED, AllowanceRule::unused));
  }

  private static Stream<Finding> unused(Facts facts) {
    Hexagon hexagon = facts.hexagon();
    List<Finding> findings = new ArrayList<>();
    for (String each : hexagon.coreMayUse()) {
      check(findings, facts, "core", each, use -> isUsedByCore(use, facts, each));
    }
    for (Component component : hexagon.components()) {
      component.mayUse().stream()
          .filter(each -> !each.equals(".."))
          .forEach(
              each ->
                  check(
                      findings,
                      facts,
                      component.name(),
                      each,
                      use -> isUsed(use, facts, component, each)));
    }
    for (Selector each : hexagon.api().selectors()) {
      check(findings, facts, "api", each.toString(), use -> crosses(use, facts, each));
    }
    for (Capabilities group : hexagon.capabilities()) {
      for (Capabilities.Edge edge : group.allowed()) {
        check(findings, facts, edge.from(), edge.to(), use -> isAlong(use, facts, group, edge));
      }
    }
    return findings.stream();
  }

  private static void check(
      List<Finding> findings, Facts facts, String from, String to, Predicate<Use> needed) {
    if (facts.uses().stream().noneMatch(needed)) {
      findings.add(new Finding(USED, from, to, Place.DESCRIPTION, "is allowed and never used"));
    }
  }

  private static boolean isUsedByCore(Use use, Facts facts, String entry) {
    return DirectionRules.isFrom(use, facts, Kind::isCore)
        && !facts.placement().isOurs(use.to())
        && LibraryRules.isIn(use, entry, facts);
  }

  private static boolean isUsed(Use use, Facts facts, Component component, String entry) {
    return facts.component(use.from()).filter(component::equals).isPresent()
        && (!facts.placement().isOurs(use.to()) || SupportRules.mustList(component, use, facts))
        && LibraryRules.isIn(use, entry, facts);
  }

  private static boolean crosses(Use use, Facts facts, Selector selector) {
    boolean atThePort =
        facts.placement().isDrivingPort(use.from())
            || DirectionRules.isFrom(use, facts, kind -> kind == Kind.DRIVING_ADAPTER);
    return atThePort && facts.placement().type(use.to()).filter(selector::matches).isPresent();
  }

  private static boolean isAlong(Use use, Facts facts, Capabilities group, Capabilities.Edge edge) {
    return facts.placement().slice(group, use.from()).filter(edge.from()::equals).isPresent()
        && facts.placement().slice(group, use.to()).filter(edge.to()::equals).isPresent();
  }
}
