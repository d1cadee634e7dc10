package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Capabilities;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.description.Kind;
import io.sallyport.hexagon.description.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    List<Use> ofCore = uses(facts, use -> isOutsideOfCore(use, facts));
    for (String each : hexagon.coreMayUse()) {
      check(findings, "core", each, isAnyIn(ofCore, each, facts));
    }
    for (Component component : hexagon.components()) {
      List<Use> own = uses(facts, use -> isOutside(use, facts, component));
      component.mayUse().stream()
          .filter(each -> !each.equals(".."))
          .forEach(each -> check(findings, component.name(), each, isAnyIn(own, each, facts)));
    }
    List<JavaClass> crossing = crossing(facts);
    for (Selector each : hexagon.api().selectors()) {
      check(findings, "api", each.toString(), crossing.stream().anyMatch(each::matches));
    }
    for (Capabilities group : hexagon.capabilities()) {
      Set<Capabilities.Edge> used = edges(group, facts);
      group.allowed().forEach(edge -> check(findings, edge.from(), edge.to(), used.contains(edge)));
    }
    return findings.stream();
  }

  private static void check(List<Finding> findings, String from, String to, boolean isNeeded) {
    if (!isNeeded) {
      findings.add(new Finding(USED, from, to, Place.DESCRIPTION, "is allowed and never used"));
    }
  }

  private static List<Use> uses(Facts facts, Predicate<Use> which) {
    return facts.uses().stream().filter(which).toList();
  }

  private static boolean isAnyIn(List<Use> uses, String entry, Facts facts) {
    return uses.stream().anyMatch(use -> Libraries.isIn(use, entry, facts));
  }

  private static boolean isOutsideOfCore(Use use, Facts facts) {
    return UserKind.is(use, facts, Kind::isCore) && !facts.placement().isOurs(use.to());
  }

  private static boolean isOutside(Use use, Facts facts, Component component) {
    return facts.component(use.from()).filter(component::equals).isPresent()
        && (!facts.placement().isOurs(use.to()) || SupportAccess.mustList(component, use, facts));
  }

  /** The types that are named at a driving port, or by a driving adapter. */
  private static List<JavaClass> crossing(Facts facts) {
    return facts.uses().stream()
        .filter(use -> isAtThePort(use, facts))
        .map(Use::to)
        .distinct()
        .flatMap(name -> facts.placement().type(name).stream())
        .toList();
  }

  private static boolean isAtThePort(Use use, Facts facts) {
    return facts.placement().isDrivingPort(use.from())
        || UserKind.is(use, facts, kind -> kind == Kind.DRIVING_ADAPTER);
  }

  private static Set<Capabilities.Edge> edges(Capabilities group, Facts facts) {
    return facts.uses().stream()
        .flatMap(use -> edge(use, group, facts).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<Capabilities.Edge> edge(Use use, Capabilities group, Facts facts) {
    return facts
        .placement()
        .slice(group, use.from())
        .flatMap(
            from ->
                facts
                    .placement()
                    .slice(group, use.to())
                    .map(to -> new Capabilities.Edge(from, to)));
  }
}
