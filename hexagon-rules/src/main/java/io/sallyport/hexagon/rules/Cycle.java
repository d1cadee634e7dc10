package io.sallyport.hexagon.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A way through a graph that ends where it began. */
final class Cycle {
  private Cycle() {}

  /** The nodes from which a cycle can be reached; none, if there is none. */
  static Set<String> leadingTo(Map<String, Set<String>> graph) {
    Set<String> nodes = new HashSet<>(graph.keySet());
    boolean fewer = true;
    while (fewer) {
      fewer =
          nodes.removeIf(node -> Collections.disjoint(graph.getOrDefault(node, Set.of()), nodes));
    }
    return nodes;
  }

  /** The shortest cycle that begins with this edge, its first node once more at its end. */
  static List<String> through(Map<String, Set<String>> graph, String from, String to) {
    Map<String, String> before = new HashMap<>(Map.of(to, from));
    Deque<String> next = new ArrayDeque<>(List.of(to));
    while (!next.isEmpty() && !next.element().equals(from)) {
      String node = next.remove();
      for (String each : new TreeSet<>(graph.getOrDefault(node, Set.of()))) {
        if (before.putIfAbsent(each, node) == null) {
          next.add(each);
        }
      }
    }
    return next.isEmpty() ? List.of() : wayTo(from, before);
  }

  private static List<String> wayTo(String end, Map<String, String> before) {
    List<String> way = new ArrayList<>(List.of(end));
    String node = end;
    do {
      node = before.getOrDefault(node, end);
      way.add(0, node);
    } while (!node.equals(end));
    return way;
  }
}
