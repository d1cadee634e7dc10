package io.sallyport.hexagon;

import io.sallyport.hexagon.eye.Use;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** HX-19 and HX-20: the slices of a room. */
final class CapabilityRules {

  static final Rule EDGES =
      new Rule(
          "HX-19",
          "Capabilities see each other along allowed edges",
          "Without edges that are agreed on, every capability ends up knowing every other.",
          "Let the caller bring them together, or allow the edge where everybody reads it.",
          "every use across capabilities that is not allowed",
          "coupling through data or through events");

  static final Rule CIRCLES =
      new Rule(
          "HX-20",
          "Capabilities do not go round in circles",
          "Capabilities in a circle are one capability: neither can be read, tested or moved"
              + " alone.",
          "Turn one edge round with an interface, or give both a third capability to see.",
          "circles of any length, allowed or not",
          "circles inside one capability");

  private CapabilityRules() {}

  static List<Check> all() {
    return List.of(
        UseCheck.of(EDGES, CapabilityRules::isForbidden),
        new SimpleCheck(CIRCLES, CapabilityRules::circles));
  }

  /** The edge of a group of capabilities that a use goes along. */
  static Optional<Capabilities.Edge> edge(Use use, Capabilities group, Facts facts) {
    return facts
        .rooms()
        .slice(group, use.from())
        .flatMap(
            from ->
                facts
                    .rooms()
                    .slice(group, use.to())
                    .filter(to -> !to.equals(from))
                    .map(to -> new Capabilities.Edge(from, to)));
  }

  private static boolean isForbidden(Use use, Facts facts) {
    return facts.hexagon().capabilities().stream()
        .anyMatch(
            group -> edge(use, group, facts).filter(e -> !group.allowed().contains(e)).isPresent());
  }

  private static Stream<Finding> circles(Facts facts) {
    return facts.hexagon().capabilities().stream().flatMap(group -> circles(group, facts));
  }

  private static Stream<Finding> circles(Capabilities group, Facts facts) {
    Map<String, Set<String>> graph = new HashMap<>();
    for (Use use : facts.uses()) {
      edge(use, group, facts)
          .ifPresent(e -> graph.computeIfAbsent(e.from(), none -> new HashSet<>()).add(e.to()));
    }
    return facts.uses().stream()
        .flatMap(
            use ->
                edge(use, group, facts)
                    .map(e -> Circle.through(graph, e.from(), e.to()))
                    .filter(circle -> !circle.isEmpty())
                    .map(circle -> finding(use, circle, facts))
                    .stream());
  }

  private static Finding finding(Use use, List<String> circle, Facts facts) {
    Place place = new Place(use.from(), use.file(), use.line());
    String what = use.what() + ", in the circle " + String.join(" -> ", circle);
    return new Finding(CIRCLES, facts.label(use.from()), facts.label(use.to()), place, what);
  }
}
