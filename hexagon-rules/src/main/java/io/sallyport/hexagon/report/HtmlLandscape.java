package io.sallyport.hexagon.report;

import static io.sallyport.hexagon.report.Markup.code;
import static io.sallyport.hexagon.report.Markup.escaped;
import static io.sallyport.hexagon.report.Markup.section;
import static io.sallyport.hexagon.report.Markup.table;

import io.sallyport.hexagon.Exemption;
import io.sallyport.hexagon.Landscape;
import java.util.List;
import java.util.stream.Collectors;

/** What the HTML report shows of the project itself: ports, numbers, exceptions. */
final class HtmlLandscape {

  private HtmlLandscape() {}

  static String exceptions(Landscape landscape) {
    return landscape.exceptions().isEmpty()
        ? ""
        : section(
            "exceptions",
            "Exceptions in force",
            table(
                List.of("rule", "class", "reason", "places", "until"),
                landscape.exceptions().stream().map(HtmlLandscape::exception).toList()));
  }

  private static List<String> exception(Landscape.ExceptionInForce exception) {
    Exemption exemption = exception.exemption();
    return List.of(
        "<span class=\"id\">" + escaped(exemption.ruleId()) + "</span>",
        code(exemption.className()),
        escaped(exemption.reason()),
        Integer.toString(exception.findings()),
        "<span class=\"late\">" + exemption.until() + "</span>");
  }

  static String ports(Landscape landscape) {
    return landscape.ports().isEmpty()
        ? ""
        : section(
            "ports",
            "Ports",
            table(
                List.of("port", "kind", "lives in", "methods", "implemented by", "called by"),
                landscape.ports().stream().map(HtmlLandscape::port).toList()));
  }

  private static List<String> port(Landscape.Port port) {
    return List.of(
        named(port.name()),
        Words.of(port.side()),
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
        : classNames.stream().map(HtmlLandscape::named).collect(Collectors.joining(" "));
  }

  static String numbers(Landscape landscape) {
    return section(
        "numbers",
        "Numbers",
        table(
                Numbers.HEADINGS,
                Numbers.rows(landscape).stream()
                    .map(row -> row.stream().map(Markup::escaped).toList())
                    .toList())
            + "<p class=\"quiet\">"
            + escaped(Numbers.LEGEND)
            + "</p>\n");
  }
}
