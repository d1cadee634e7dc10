package io.sallyport.hexagon.document;

import io.sallyport.hexagon.analysis.ArchitectureModel;
import io.sallyport.hexagon.description.Kind;
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

  static String components(ArchitectureModel model) {
    Flowchart chart =
        new Flowchart()
            .frame("wiring", labels(model, Set.of(Kind.COMPOSITION_ROOT)))
            .frame("driving adapters", labels(model, Set.of(Kind.DRIVING_ADAPTER)))
            .frame("shared by driving adapters", labels(model, Set.of(Kind.SUPPORT)))
            .frame("driven adapters", labels(model, Set.of(Kind.DRIVEN_ADAPTER)))
            .frame("for tests", labels(model, Set.of(Kind.TESTKIT)))
            .frame("core", labels(model, Set.of(Kind.DOMAIN, Kind.APPLICATION)));
    for (ArchitectureModel.Edge edge : model.edges()) {
      chart.arrow(edge.from(), edge.to(), Flowchart.Stroke.PLAIN, Integer.toString(edge.count()));
    }
    return chart.markdown();
  }

  private static Map<String, String> labels(ArchitectureModel model, Set<Kind> kinds) {
    Map<String, String> labels = new LinkedHashMap<>();
    model.components().stream()
        .filter(part -> kinds.contains(part.kind()))
        .forEach(
            part ->
                labels.put(part.name(), part.name() + "\n" + Plural.of(part.classes(), "class")));
    return labels;
  }

  static String capabilities(List<ArchitectureModel.CapabilityEdge> edges) {
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
    for (ArchitectureModel.CapabilityEdge edge : edges) {
      chart.arrow(edge.from(), edge.to(), stroke(edge), label(edge));
    }
    return chart.markdown();
  }

  private static String before(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static Flowchart.Stroke stroke(ArchitectureModel.CapabilityEdge edge) {
    if (!edge.allowed()) {
      return Flowchart.Stroke.BROKEN;
    }
    return edge.count() == 0 ? Flowchart.Stroke.UNUSED : Flowchart.Stroke.PLAIN;
  }

  private static String label(ArchitectureModel.CapabilityEdge edge) {
    if (!edge.allowed()) {
      return edge.count() + " forbidden";
    }
    return edge.count() == 0 ? "unused" : Integer.toString(edge.count());
  }
}
