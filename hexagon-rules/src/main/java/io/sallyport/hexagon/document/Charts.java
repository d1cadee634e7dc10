package io.sallyport.hexagon.document;

import io.sallyport.hexagon.Kind;
import io.sallyport.hexagon.Landscape;
import io.sallyport.hexagon.report.Plural;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The two maps of a hexagon: its components, and its capabilities. */
final class Charts {

  private Charts() {}

  static String components(Landscape landscape) {
    Flowchart chart =
        new Flowchart()
            .frame("wiring", labels(landscape, Set.of(Kind.COMPOSITION_ROOT)))
            .frame("driving adapters", labels(landscape, Set.of(Kind.DRIVING_ADAPTER)))
            .frame("driven adapters", labels(landscape, Set.of(Kind.DRIVEN_ADAPTER)))
            .frame("for tests", labels(landscape, Set.of(Kind.TESTKIT)))
            .frame("core", labels(landscape, Set.of(Kind.DOMAIN, Kind.APPLICATION)));
    for (Landscape.Edge edge : landscape.edges()) {
      chart.arrow(edge.from(), edge.to(), Flowchart.Stroke.PLAIN, Integer.toString(edge.count()));
    }
    return chart.markdown();
  }

  private static Map<String, String> labels(Landscape landscape, Set<Kind> kinds) {
    Map<String, String> labels = new LinkedHashMap<>();
    landscape.components().stream()
        .filter(part -> kinds.contains(part.kind()))
        .forEach(
            part ->
                labels.put(part.name(), part.name() + "\n" + Plural.of(part.classes(), "class")));
    return labels;
  }

  static String capabilities(List<Landscape.CapabilityEdge> edges) {
    Map<String, Map<String, String>> frames = new TreeMap<>();
    edges.stream()
        .flatMap(edge -> Stream.of(edge.from(), edge.to()))
        .forEach(
            name ->
                frames
                    .computeIfAbsent(before(name), frame -> new TreeMap<>())
                    .put(name, name.substring(name.lastIndexOf('.') + 1)));
    Flowchart chart = new Flowchart();
    frames.forEach(chart::frame);
    for (Landscape.CapabilityEdge edge : edges) {
      chart.arrow(edge.from(), edge.to(), stroke(edge), label(edge));
    }
    return chart.markdown();
  }

  private static String before(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static Flowchart.Stroke stroke(Landscape.CapabilityEdge edge) {
    if (!edge.allowed()) {
      return Flowchart.Stroke.BROKEN;
    }
    return edge.count() == 0 ? Flowchart.Stroke.UNUSED : Flowchart.Stroke.PLAIN;
  }

  private static String label(Landscape.CapabilityEdge edge) {
    if (!edge.allowed()) {
      return edge.count() + " forbidden";
    }
    return edge.count() == 0 ? "unused" : Integer.toString(edge.count());
  }
}
