package io.sallyport.hexagon.document;

import io.sallyport.hexagon.analysis.ArchitectureModel;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.report.EnumText;
import io.sallyport.hexagon.report.Markdown;
import io.sallyport.hexagon.report.MarkdownReport;
import io.sallyport.hexagon.report.MarkdownTable;
import io.sallyport.hexagon.report.MetricsTable;
import io.sallyport.hexagon.report.Report;
import io.sallyport.hexagon.report.SimpleName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The architecture as it is, for {@code ARCHITECTURE.md}. The same code gives the same bytes: no
 * times, no folders, everything in the order of the description or of the alphabet.
 */
public final class ArchitectureDocument {

  private ArchitectureDocument() {}

  /**
   * Markdown, ending with a line break.
   *
   * @param howToRewrite one sentence for whoever finds the document and the code apart
   */
  public static String of(Report report, String howToRewrite) {
    ArchitectureModel model = report.model();
    return "# Architecture of "
        + Markdown.text(report.hexagon().name())
        + "\n\n<!-- Made from the code. "
        + howToRewrite.replace("--", "- -")
        + " -->\n"
        + section("Map", MAP + Charts.components(model))
        + section("Components", components(report.hexagon()))
        + section("Capabilities", capabilities(report))
        + section("Ports", ports(model))
        + section("Numbers", numbers(model))
        + section("Exceptions in force", exceptions(model))
        + section("Rules", RuleList.of(report.verdicts()));
  }

  private static final String MAP =
      "An arrow is a dependency; its number, how many pairs of classes depend.\n\n";

  private static String section(String heading, String content) {
    return "\n## " + heading + "\n\n" + content;
  }

  private static String components(Hexagon hexagon) {
    String table =
        MarkdownTable.of(
            List.of("component", "kind", "lives in", "may use besides"),
            hexagon.components().stream().map(ArchitectureDocument::component).toList());
    return table
        + "\nWhat is not allowed is forbidden. All may use "
        + Markdown.codes(hexagon.coreMayUse())
        + ".\n";
  }

  private static List<String> component(Component component) {
    return List.of(
        component.name(),
        EnumText.of(component.kind()),
        Markdown.code(component.types().toString()),
        component.mayUse().contains("..") ? "anything" : Markdown.codes(component.mayUse()));
  }

  private static String capabilities(Report report) {
    List<ArchitectureModel.CapabilityEdge> edges = report.model().capabilityEdges();
    if (report.hexagon().capabilities().isEmpty()) {
      return "None are described.\n";
    }
    String slices =
        report.hexagon().capabilities().stream()
            .map(slice -> Markdown.code(slice.packages()))
            .collect(Collectors.joining(", "));
    String allowed =
        MarkdownTable.of(
            List.of("from", "to", "allowed", "pairs of classes"),
            edges.stream()
                .map(
                    edge ->
                        List.of(
                            Markdown.text(edge.from()),
                            Markdown.text(edge.to()),
                            edge.allowed() ? "yes" : "**no**",
                            edge.count() == 0 ? "none: stale" : Integer.toString(edge.count())))
                .toList());
    return "Slices of "
        + slices
        + ".\n"
        + (edges.isEmpty() ? "" : "\n" + Charts.capabilities(edges) + "\n" + allowed);
  }

  private static String ports(ArchitectureModel model) {
    return MarkdownTable.of(
        List.of("port", "kind", "lives in", "methods", "implemented by", "called by"),
        model.ports().stream().map(ArchitectureDocument::port).toList());
  }

  private static List<String> port(ArchitectureModel.Port port) {
    return List.of(
        Markdown.code(SimpleName.of(port.name())),
        EnumText.of(port.side()),
        Markdown.text(port.component()),
        Markdown.codes(port.methods()),
        Markdown.codes(port.implementers().stream().map(SimpleName::of).distinct().toList()),
        Markdown.codes(port.callers().stream().map(SimpleName::of).distinct().toList()));
  }

  private static String numbers(ArchitectureModel model) {
    return MarkdownTable.of(MetricsTable.HEADINGS, MetricsTable.rows(model))
        + "\n"
        + Markdown.text(MetricsTable.LEGEND)
        + "\n";
  }

  private static String exceptions(ArchitectureModel model) {
    return model.exceptions().isEmpty() ? "None.\n" : MarkdownReport.exceptionTable(model);
  }
}
