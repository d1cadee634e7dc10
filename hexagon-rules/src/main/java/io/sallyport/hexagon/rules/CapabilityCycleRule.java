package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Capabilities;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** HX-20: capabilities form no cycle. */
final class CapabilityCycleRule {

  static final Rule RULE =
      new Rule(
          "HX-20",
          "Capabilities form no cycle",
          "Capabilities in a cycle are one capability: neither can be read, tested or moved"
              + " alone.",
          "Turn one edge round with an interface, or give both a third capability to see.",
          "cycles of any length, allowed or not",
          "cycles inside one capability");

  private CapabilityCycleRule() {}

  static Check check() {
    return new SimpleCheck(RULE, CapabilityCycleRule::cycles);
  }

  private static Stream<Finding> cycles(Facts facts) {
    return facts.hexagon().capabilities().stream().flatMap(group -> cycles(group, facts));
  }

  private static Stream<Finding> cycles(Capabilities group, Facts facts) {
    Map<String, Set<String>> graph = new HashMap<>();
    for (Use use : facts.uses()) {
      CapabilityEdges.of(use, group, facts)
          .ifPresent(e -> graph.computeIfAbsent(e.from(), none -> new HashSet<>()).add(e.to()));
    }
    return facts.uses().stream()
        .flatMap(
            use ->
                CapabilityEdges.of(use, group, facts)
                    .map(e -> Cycle.through(graph, e.from(), e.to()))
                    .filter(cycle -> !cycle.isEmpty())
                    .map(cycle -> finding(use, cycle, facts))
                    .stream());
  }

  private static Finding finding(Use use, List<String> cycle, Facts facts) {
    Place place = new Place(use.from(), use.file(), use.line());
    String what = use.what() + ", in the cycle " + String.join(" -> ", cycle);
    return new Finding(RULE, facts.label(use.from()), facts.label(use.to()), place, what);
  }
}
