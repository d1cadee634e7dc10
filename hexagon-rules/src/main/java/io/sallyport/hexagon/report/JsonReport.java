package io.sallyport.hexagon.report;

import io.sallyport.hexagon.Exemption;
import io.sallyport.hexagon.Finding;
import io.sallyport.hexagon.Landscape;
import io.sallyport.hexagon.Report;
import io.sallyport.hexagon.Rule;
import io.sallyport.hexagon.Verdict;
import java.util.List;

/** A report for programs. Names stay; what is new is added. */
public final class JsonReport {

  private JsonReport() {}

  /** One object, ending with a line break; the same findings give the same bytes. */
  public static String of(Report report) {
    Landscape landscape = report.landscape();
    return new JsonObject()
            .text("hexagon", report.hexagon().name())
            .flag("passed", report.passed())
            .objects("rules", report.verdicts().stream().map(JsonReport::verdict).toList())
            .objects("components", landscape.components().stream().map(JsonReport::part).toList())
            .objects("edges", landscape.edges().stream().map(JsonReport::edge).toList())
            .objects(
                "capability_edges",
                landscape.capabilityEdges().stream().map(JsonReport::capabilityEdge).toList())
            .objects("ports", landscape.ports().stream().map(JsonReport::port).toList())
            .objects(
                "exceptions", landscape.exceptions().stream().map(JsonReport::exception).toList())
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

  private static JsonObject part(Landscape.Part part) {
    Landscape.Metrics metrics = part.metrics();
    return new JsonObject()
        .text("name", part.name())
        .text("kind", Words.of(part.kind()))
        .number("classes", part.classes())
        .number("ca", metrics.ca())
        .number("ce", metrics.ce())
        .decimal("instability", metrics.instability())
        .decimal("abstractness", metrics.abstractness())
        .decimal("distance", metrics.distance());
  }

  private static JsonObject edge(Landscape.Edge edge) {
    return new JsonObject()
        .text("from", edge.from())
        .text("to", edge.to())
        .number("count", edge.count());
  }

  private static JsonObject capabilityEdge(Landscape.CapabilityEdge edge) {
    return new JsonObject()
        .text("from", edge.from())
        .text("to", edge.to())
        .flag("allowed", edge.allowed())
        .number("count", edge.count());
  }

  private static JsonObject port(Landscape.Port port) {
    return new JsonObject()
        .text("name", port.name())
        .text("component", port.component())
        .text("side", Words.of(port.side()))
        .texts("methods", port.methods())
        .texts("implementers", port.implementers())
        .texts("callers", port.callers());
  }

  private static JsonObject exception(Landscape.ExceptionInForce exception) {
    Exemption exemption = exception.exemption();
    return new JsonObject()
        .text("rule", exemption.ruleId())
        .text("class", exemption.className())
        .text("reason", exemption.reason())
        .text("until", exemption.until().toString())
        .number("findings", exception.findings());
  }
}
