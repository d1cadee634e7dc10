package io.sallyport.hexagon.report;

import static io.sallyport.hexagon.report.Markup.code;
import static io.sallyport.hexagon.report.Markup.escaped;

import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.rules.Place;
import io.sallyport.hexagon.rules.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of the HTML report: the broken ones with their places, then all of them. */
final class HtmlRules {

  private HtmlRules() {}

  static String broken(List<Verdict> broken, DescriptionFormat format) {
    return broken.isEmpty()
        ? ""
        : Markup.section(
            "broken",
            "Broken",
            broken.stream().map(verdict -> broken(verdict, format)).collect(Collectors.joining()));
  }

  private static String broken(Verdict verdict, DescriptionFormat format) {
    Rule rule = verdict.rule();
    return "<article class=\"broken\" id=\"%s\">\n<h3><span class=\"id\">%s</span> %s</h3>\n"
            .formatted(escaped(rule.id()), escaped(rule.id()), escaped(rule.title()))
        + EdgeFindings.of(verdict.findings()).stream()
            .map(HtmlRules::crossing)
            .collect(Collectors.joining())
        + "<dl><dt>Why</dt><dd>%s</dd><dt>Do instead</dt><dd>%s</dd>"
            .formatted(escaped(rule.why()), escaped(rule.instead()))
        + FailureText.exception(verdict, format)
            .map(line -> "<dt>Or for a time</dt><dd><code>" + escaped(line) + "</code></dd>")
            .orElse("")
        + "</dl>\n</article>\n";
  }

  private static String crossing(EdgeFindings crossing) {
    List<Finding> findings = crossing.findings();
    int shown = Math.min(FailureText.SHOWN, findings.size());
    String rest =
        shown == findings.size()
            ? ""
            : "<details><summary>and %d more</summary>%s</details>\n"
                .formatted(
                    findings.size() - shown, places(findings.subList(shown, findings.size())));
    return "<div class=\"crossing\"><p><strong>%s</strong> <span class=\"quiet\">%s%s</span></p>\n"
            .formatted(
                escaped(crossing.name()).replace("-&gt;", "→"),
                crossing.size(),
                crossing.commonPackage().isEmpty() ? "" : ", " + code(crossing.commonPackage()))
        + places(findings.subList(0, shown))
        + rest
        + "</div>\n";
  }

  private static String places(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                "<li>%s%s</li>".formatted(position(finding.place()), escaped(finding.what())))
        .collect(Collectors.joining("\n", "<ul class=\"places\">\n", "\n</ul>\n"));
  }

  private static String position(Place place) {
    String position = Position.of(place);
    return position.isEmpty()
        ? ""
        : "<span class=\"place\" title=\"%s\">%s</span> "
            .formatted(escaped(place.className()), escaped(position));
  }

  static String all(List<Verdict> verdicts) {
    return Markup.section(
        "rules", "All rules", verdicts.stream().map(HtmlRules::rule).collect(Collectors.joining()));
  }

  private static String rule(Verdict verdict) {
    Rule rule = verdict.rule();
    boolean holds = verdict.passed();
    return """
        <details class="rule"><summary><span class="mark %s">%s</span> <span class="id">%s</span> %s%s</summary>
        <dl><dt>Why</dt><dd>%s</dd><dt>Do instead</dt><dd>%s</dd><dt>Catches</dt><dd>%s</dd><dt>Does not catch</dt><dd>%s</dd></dl>
        </details>
        """
        .formatted(
            holds ? "good" : "bad",
            holds ? "holds" : "broken",
            escaped(rule.id()),
            escaped(rule.title()),
            verdict.excepted().isEmpty()
                ? ""
                : " <span class=\"quiet\">" + verdict.excepted().size() + " excepted</span>",
            escaped(rule.why()),
            escaped(rule.instead()),
            escaped(rule.catches()),
            escaped(rule.misses()));
  }
}
