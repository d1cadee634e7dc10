package io.sallyport.hexagon.report;

import io.sallyport.hexagon.analysis.ArchitectureModel;
import io.sallyport.hexagon.description.Exemption;
import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.rules.Rule;
import java.util.List;

/** A report for programs. Names stay; what is new is added. */
public final class JsonReport {

  private JsonReport() {}

  /** One object, ending with a line break; the same findings give the same bytes. */
  public static String of(Report report) {
    ArchitectureModel model = report.model();
    return new JsonObject()
            .text("hexagon", report.hexagon().name())
            .flag("passed", report.passed())
            .objects("rules", report.verdicts().stream().map(JsonReport::verdict).toList())
            .objects("components", model.components().stream().map(JsonReport::part).toList())
            .objects("edges", model.edges().stream().map(JsonReport::edge).toList())
            .objects(
                "capability_edges",
                model.capabilityEdges().stream().map(JsonReport::capabilityEdge).toList())
            .objects("ports", model.ports().stream().map(JsonReport::port).toList())
            .objects("exceptions", model.exceptions().stream().map(JsonReport::exception).toList())
        + "\n";
  }

  private static JsonObject verdict(Verdict verdict) {
    Rule rule = verdict.rule();
    return new JsonObject()
        .text("id", rule.id())
        .text("title", rule.title())
        .flag("passed", verdict.passed())
        .text("why", rule.why())
        .text("instead", rule.instead())
        .text("catches", rule.catches())
        .text("misses", rule.misses())
        .objects("findings", findings(verdict.findings()))
        .objects("excepted", findings(verdict.excepted()));
  }

  private static List<JsonObject> findings(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                new JsonObject()
                    .text("from", finding.from())
                    .text("to", finding.to())
                    .text("class", finding.place().className())
                    .text("file", finding.place().file())
                    .number("line", finding.place().line())
                    .text("what", finding.what()))
        .toList();
  }

  private static JsonObject part(ArchitectureModel.Part part) {
    ArchitectureModel.Metrics metrics = part.metrics();
    return new JsonObject()
        .text("name", part.name())
        .text("kind", EnumText.of(part.kind()))
        .number("classes", part.classes())
        .number("ca", metrics.ca())
        .number("ce", metrics.ce())
        .decimal("instability", metrics.instability())
        .decimal("abstractness", metrics.abstractness())
        .decimal("distance", metrics.distance());
  }

  private static JsonObject edge(ArchitectureModel.Edge edge) {
    return new JsonObject()
        .text("from", edge.from())
        .text("to", edge.to())
        .number("count", edge.count());
  }

  private static JsonObject capabilityEdge(ArchitectureModel.CapabilityEdge edge) {
    return new JsonObject()
        .text("from", edge.from())
        .text("to", edge.to())
        .flag("allowed", edge.allowed())
        .number("count", edge.count());
  }

  private static JsonObject port(ArchitectureModel.Port port) {
    return new JsonObject()
        .text("name", port.name())
        .text("component", port.component())
        .text("side", EnumText.of(port.side()))
        .texts("methods", port.methods())
        .texts("implementers", port.implementers())
        .texts("callers", port.callers());
  }

  private static JsonObject exception(ArchitectureModel.ExceptionInForce exception) {
    Exemption exemption = exception.exemption();
    return new JsonObject()
        .text("rule", exemption.ruleId())
        .text("class", exemption.className())
        .text("reason", exemption.reason())
        .text("until", exemption.until().toString())
        .number("findings", exception.findings());
  }
}
