package io.sallyport.hexagon.report;

import io.sallyport.hexagon.analysis.ArchitectureModel;
import io.sallyport.hexagon.rules.Finding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who uses whom, of components and of capabilities, as matrices of HTML. */
final class HtmlEdges {

  private HtmlEdges() {}

  static String components(Report report) {
    List<String> names =
        report.model().components().stream().map(ArchitectureModel.Part::name).toList();
    Map<List<String>, Matrix.Cell> cells = new HashMap<>();
    report
        .model()
        .edges()
        .forEach(
            edge -> cells.put(List.of(edge.from(), edge.to()), new Matrix.Cell(edge.count(), "")));
    report.verdicts().stream()
        .flatMap(verdict -> verdict.findings().stream())
        .map(finding -> edge(finding, names))
        .forEach(
            edge ->
                cells.computeIfPresent(
                    edge, (same, cell) -> new Matrix.Cell(cell.count(), "crossed")));
    return Markup.section(
        "edges",
        "Who uses whom",
        Matrix.of(names, cells)
            + "<p class=\"quiet\">So many pairs of classes in which the row uses the column."
            + " Red: a rule is broken on the way.</p>\n");
  }

  private static List<String> edge(Finding finding, List<String> components) {
    return List.of(component(finding.from(), components), component(finding.to(), components));
  }

  /** The component of {@code domain.user} is {@code domain}. */
  private static String component(String name, List<String> components) {
    Optional<String> longest =
        components.stream()
            .filter(component -> (name + ".").startsWith(component + "."))
            .max(Comparator.comparingInt(String::length));
    return longest.orElse(name);
  }

  static String capabilities(ArchitectureModel model) {
    List<String> names =
        model.capabilityEdges().stream()
            .flatMap(edge -> Stream.of(edge.from(), edge.to()))
            .distinct()
            .sorted()
            .toList();
    String shared = CommonPackage.of(names);
    int cut = shared.isEmpty() ? 0 : shared.length() + 1;
    Map<List<String>, Matrix.Cell> cells = new HashMap<>();
    model
        .capabilityEdges()
        .forEach(
            edge ->
                cells.put(
                    List.of(edge.from().substring(cut), edge.to().substring(cut)),
                    new Matrix.Cell(edge.count(), style(edge))));
    return names.isEmpty()
        ? ""
        : Markup.section(
            "capabilities",
            shared.isEmpty() ? "Capabilities" : "Capabilities of " + shared,
            Matrix.of(names.stream().map(name -> name.substring(cut)).toList(), cells)
                + "<p class=\"quiet\">Red: nobody allowed it. Amber: allowed, and nobody uses"
                + " it.</p>\n");
  }

  private static String style(ArchitectureModel.CapabilityEdge edge) {
    return edge.allowed() ? (edge.count() == 0 ? "late" : "") : "crossed";
  }
}
