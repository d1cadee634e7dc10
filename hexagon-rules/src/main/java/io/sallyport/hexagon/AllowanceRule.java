package io.sallyport.hexagon;

import io.sallyport.hexagon.eye.Use;
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
          "What is allowed and not needed is a door that somebody will walk through.",
          "Take it out of the description.",
          "libraries, api types and capability edges that no class makes use of; misspelt ones too",
          "an allowance that is wider than its use");

  private AllowanceRule() {}

  static List<Check> all() {
    return List.of(new SimpleCheck(USED, AllowanceRule::unused));
  }

  private static Stream<Finding> unused(Facts facts) {
    Hexagon hexagon = facts.hexagon();
    List<Finding> findings = new ArrayList<>();
    for (String each : hexagon.coreMayUse()) {
      List<String> others = without(hexagon.coreMayUse(), each);
      check(findings, facts, "core", each, use -> isNeededByCore(use, facts, each, others));
    }
    for (Component room : hexagon.components()) {
      for (String each : without(room.mayUse(), "..")) {
        List<String> others = without(room.mayUse(), each);
        check(findings, facts, room.name(), each, use -> isNeeded(use, facts, room, each, others));
      }
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

  private static List<String> without(List<String> entries, String one) {
    return entries.stream().filter(each -> !each.equals(one)).toList();
  }

  /** Whether the core could not do this if the entry went. */
  private static boolean isNeededByCore(Use use, Facts facts, String entry, List<String> others) {
    return !facts.rooms().isOurs(use.to())
        && DirectionRules.isFrom(use, facts, Kind::isCore)
        && LibraryRules.isIn(use, entry, facts)
        && !LibraryRules.isIn(use, others, facts);
  }

  /** Whether the room could not do this if the entry went. */
  private static boolean isNeeded(
      Use use, Facts facts, Component room, String entry, List<String> others) {
    boolean anyway = !entry.contains("#") && LibraryRules.isCoreLibrary(use, facts);
    return !anyway
        && facts.component(use.from()).filter(room::equals).isPresent()
        && LibraryRules.isIn(use, entry, facts)
        && !LibraryRules.isIn(use, others, facts);
  }

  private static boolean crosses(Use use, Facts facts, Selector selector) {
    boolean atTheDoor =
        facts.rooms().isDrivingPort(use.from())
            || DirectionRules.isFrom(use, facts, kind -> kind == Kind.DRIVING_ADAPTER);
    return atTheDoor && facts.rooms().type(use.to()).filter(selector::matches).isPresent();
  }

  private static boolean isAlong(Use use, Facts facts, Capabilities group, Capabilities.Edge edge) {
    return facts.rooms().slice(group, use.from()).filter(edge.from()::equals).isPresent()
        && facts.rooms().slice(group, use.to()).filter(edge.to()::equals).isPresent();
  }
}
