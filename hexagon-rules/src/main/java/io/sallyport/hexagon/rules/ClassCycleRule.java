package io.sallyport.hexagon.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** HX-35: classes in a cycle. A class is that at the top of its file, with all that is in it. */
final class ClassCycleRule {

  static final Rule CYCLES =
      new Rule(
          "HX-35",
          "Classes form no cycle",
          "Classes in a cycle are one class in several files: none can be read, tested or changed"
              + " alone.",
          "Move what both need into a third class; or turn one edge round with an interface, or with"
              + " a parameter.",
          "cycles of any length, inside a package and across packages; a nested class and the body"
              + " of an enum constant count as the class around them",
          "a sealed type that names the subtypes it permits, as the language demands; names in"
              + " comments and in unused imports");

  private static final Comparator<Use> TELLING =
      Comparator.<Use, Boolean>comparing(use -> use.line() == 0)
          .thenComparing(use -> use.member().isEmpty())
          .thenComparingInt(Use::line)
          .thenComparing(Use::what);

  private record Edge(String from, String to) {}

  private ClassCycleRule() {}

  static Check check() {
    return new SimpleCheck(CYCLES, ClassCycleRule::cycles);
  }

  private static Stream<Finding> cycles(Facts facts) {
    Map<Edge, Use> edges = edges(facts);
    Map<String, Set<String>> graph = new HashMap<>();
    edges
        .keySet()
        .forEach(
            edge -> graph.computeIfAbsent(edge.from(), none -> new HashSet<>()).add(edge.to()));
    Set<String> nodes = Cycle.leadingTo(graph);
    return edges.entrySet().stream()
        .filter(edge -> nodes.contains(edge.getKey().from()) && nodes.contains(edge.getKey().to()))
        .flatMap(
            edge ->
                Stream.of(Cycle.through(graph, edge.getKey().from(), edge.getKey().to()))
                    .filter(cycle -> !cycle.isEmpty())
                    .map(cycle -> finding(edge.getValue(), cycle, facts)));
  }

  /** Every edge between two classes, with the use that tells most. */
  private static Map<Edge, Use> edges(Facts facts) {
    Set<Edge> permitted = permitted(facts);
    return facts.uses().stream()
        .filter(use -> !use.isInComment() && facts.placement().isOurs(use.to()))
        .filter(use -> !edge(use).from().equals(edge(use).to()) && !permitted.contains(edge(use)))
        .collect(
            Collectors.toMap(
                ClassCycleRule::edge, use -> use, BinaryOperator.minBy(TELLING), HashMap::new));
  }

  private static Edge edge(Use use) {
    return new Edge(use.fromFile(), Use.outermost(use.to()));
  }

  private static Set<Edge> permitted(Facts facts) {
    return facts.classes().stream()
        .filter(JavaClass::isSealed)
        .flatMap(type -> type.getSubclasses().stream().map(each -> permission(type, each)))
        .collect(Collectors.toSet());
  }

  private static Edge permission(JavaClass type, JavaClass permitted) {
    return new Edge(Use.outermost(type.getName()), Use.outermost(permitted.getName()));
  }

  private static Finding finding(Use use, List<String> cycle, Facts facts) {
    String names =
        cycle.stream()
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .collect(Collectors.joining(" -> "));
    Place place = new Place(use.from(), use.file(), use.line());
    String what = use.what() + ", in the cycle " + names;
    return new Finding(CYCLES, facts.label(use.from()), facts.label(use.to()), place, what);
  }
}
