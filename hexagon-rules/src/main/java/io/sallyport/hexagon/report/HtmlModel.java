package io.sallyport.hexagon.report;

import static io.sallyport.hexagon.report.Markup.code;
import static io.sallyport.hexagon.report.Markup.escaped;
import static io.sallyport.hexagon.report.Markup.section;
import static io.sallyport.hexagon.report.Markup.table;

import io.sallyport.hexagon.analysis.ArchitectureModel;
import io.sallyport.hexagon.description.Exemption;
import java.util.List;
import java.util.stream.Collectors;

/** What the HTML report shows of the project itself: ports, numbers, exceptions. */
final class HtmlModel {

  private HtmlModel() {}

  static String exceptions(ArchitectureModel model) {
    return model.exceptions().isEmpty()
        ? ""
        : section(
            "exceptions",
            "Exceptions in force",
            table(
                List.of("rule", "class", "reason", "places", "until"),
                model.exceptions().stream().map(HtmlModel::exception).toList()));
  }

  private static List<String> exception(ArchitectureModel.ExceptionInForce exception) {
    Exemption exemption = exception.exemption();
    return List.of(
        "<span class=\"id\">" + escaped(exemption.ruleId()) + "</span>",
        code(exemption.className()),
        escaped(exemption.reason()),
        Integer.toString(exception.findings()),
        "<span class=\"late\">" + exemption.until() + "</span>");
  }

  static String ports(ArchitectureModel model) {
    return model.ports().isEmpty()
        ? ""
        : section(
            "ports",
            "Ports",
            table(
                List.of("port", "kind", "lives in", "methods", "implemented by", "called by"),
                model.ports().stream().map(HtmlModel::port).toList()));
  }

  private static List<String> port(ArchitectureModel.Port port) {
    return List.of(
        named(port.name()),
        EnumText.of(port.side()),
        escaped(port.component()),
        Integer.toString(port.methods().size()),
        allNamed(port.implementers()),
        allNamed(port.callers()));
  }

  private static String named(String className) {
    return "<code title=\"%s\">%s</code>"
        .formatted(escaped(className), escaped(SimpleName.of(className)));
  }

  private static String allNamed(List<String> classNames) {
    return classNames.isEmpty()
        ? "–"
        : classNames.stream().map(HtmlModel::named).collect(Collectors.joining(" "));
  }

  static String numbers(ArchitectureModel model) {
    return section(
        "numbers",
        "Numbers",
        table(
                MetricsTable.HEADINGS,
                MetricsTable.rows(model).stream()
                    .map(row -> row.stream().map(Markup::escaped).toList())
                    .toList())
            + "<p class=\"quiet\">"
            + escaped(MetricsTable.LEGEND)
            + "</p>\n");
  }
}
