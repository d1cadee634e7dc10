package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Capabilities;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** HX-19 and HX-20: the slices of a component. */
final class CapabilityRules {

  static final Rule EDGES =
      new Rule(
          "HX-19",
          "Capabilities see each other along allowed edges",
          "Without edges that are agreed on, every capability ends up knowing every other.",
          "Let the caller bring them together, or allow the edge where everybody reads it.",
          "every use across capabilities that is not allowed",
          "coupling through data or through events");

  static final Rule CYCLES =
      new Rule(
          "HX-20",
          "Capabilities form no cycle",
          "Capabilities in a cycle are one capability: neither can be read, tested or moved"
              + " alone.",
          "Turn one edge round with an interface, or give both a third capability to see.",
          "cycles of any length, allowed or not",
          "cycles inside one capability");

  private CapabilityRules() {}

  static List<Check> all() {
    return List.of(
        UseCheck.of(EDGES, CapabilityRules::isForbidden),
        new SimpleCheck(CYCLES, CapabilityRules::cycles));
  }

  /** The edge of a group of capabilities that a use goes along. */
  static Optional<Capabilities.Edge> edge(Use use, Capabilities group, Facts facts) {
    return facts
        .placement()
        .slice(group, use.from())
        .flatMap(
            from ->
                facts
                    .placement()
                    .slice(group, use.to())
                    .filter(to -> !to.equals(from))
                    .map(to -> new Capabilities.Edge(from, to)));
  }

  private static boolean isForbidden(Use use, Facts facts) {
    return facts.hexagon().capabilities().stream()
        .anyMatch(
            group -> edge(use, group, facts).filter(e -> !group.allowed().contains(e)).isPresent());
  }

  private static Stream<Finding> cycles(Facts facts) {
    return facts.hexagon().capabilities().stream().flatMap(group -> cycles(group, facts));
  }

  private static Stream<Finding> cycles(Capabilities group, Facts facts) {
    Map<String, Set<String>> graph = new HashMap<>();
    for (Use use : facts.uses()) {
      edge(use, group, facts)
          .ifPresent(e -> graph.computeIfAbsent(e.from(), none -> new HashSet<>()).add(e.to()));
    }
    return facts.uses().stream()
        .flatMap(
            use ->
                edge(use, group, facts)
                    .map(e -> Cycle.through(graph, e.from(), e.to()))
                    .filter(cycle -> !cycle.isEmpty())
                    .map(cycle -> finding(use, cycle, facts))
                    .stream());
  }

  private static Finding finding(Use use, List<String> cycle, Facts facts) {
    Place place = new Place(use.from(), use.file(), use.line());
    String what = use.what() + ", in the cycle " + String.join(" -> ", cycle);
    return new Finding(CYCLES, facts.label(use.from()), facts.label(use.to()), place, what);
  }
}
