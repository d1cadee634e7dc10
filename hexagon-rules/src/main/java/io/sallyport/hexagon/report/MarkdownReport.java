package io.sallyport.hexagon.report;

import io.sallyport.hexagon.analysis.ArchitectureModel;
import io.sallyport.hexagon.description.Exemption;
import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.rules.Place;
import io.sallyport.hexagon.rules.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** A report for the summary of a build: what is broken comes first, what holds is folded away. */
public final class MarkdownReport {

  private MarkdownReport() {}

  /** Ends with a line break; the same findings give the same bytes. */
  public static String of(Report report, DescriptionFormat format) {
    Summary summary = Summary.of(report);
    return "# Layering of "
        + Markdown.text(report.hexagon().name())
        + "\n\n"
        + (summary.broken().isEmpty() ? "✅ " : "❌ ")
        + Markdown.text(summary.sentence())
        + ".\n"
        + summary.broken().stream()
            .map(verdict -> broken(verdict, format))
            .collect(Collectors.joining())
        + exceptions(report.model())
        + all(report.verdicts());
  }

  private static String broken(Verdict verdict, DescriptionFormat format) {
    Rule rule = verdict.rule();
    return "\n## %s %s\n".formatted(rule.id(), Markdown.text(rule.title()))
        + EdgeFindings.of(verdict.findings()).stream()
            .map(MarkdownReport::crossing)
            .collect(Collectors.joining())
        + "\n- **Why:** %s\n- **Do instead:** %s\n"
            .formatted(Markdown.text(rule.why()), Markdown.text(rule.instead()))
        + FailureText.exception(verdict, format)
            .map(line -> "- **Or for a time:** " + Markdown.code(line) + "\n")
            .orElse("");
  }

  private static String crossing(EdgeFindings crossing) {
    List<Finding> findings = crossing.findings();
    int rest = findings.size() - FailureText.SHOWN;
    return "\n**%s**: %s%s\n\n"
            .formatted(
                Markdown.text(crossing.name()).replace("-&gt;", "→"),
                crossing.size(),
                crossing.commonPackage().isEmpty()
                    ? ""
                    : ", " + Markdown.code(crossing.commonPackage()))
        + findings.stream()
            .limit(FailureText.SHOWN)
            .map(
                finding ->
                    "- %s%s\n".formatted(position(finding.place()), Markdown.text(finding.what())))
            .collect(Collectors.joining())
        + (rest > 0 ? "- and " + rest + " more\n" : "");
  }

  private static String position(Place place) {
    String position = Position.of(place);
    return position.isEmpty() ? "" : Markdown.code(position) + " ";
  }

  private static String exceptions(ArchitectureModel model) {
    return model.exceptions().isEmpty()
        ? ""
        : "\n## Exceptions in force\n\n" + exceptionTable(model);
  }

  /** Who may break what, why and how long. */
  public static String exceptionTable(ArchitectureModel model) {
    return MarkdownTable.of(
        List.of("rule", "class", "reason", "places", "until"),
        model.exceptions().stream().map(MarkdownReport::exception).toList());
  }

  private static List<String> exception(ArchitectureModel.ExceptionInForce exception) {
    Exemption exemption = exception.exemption();
    return List.of(
        exemption.ruleId(),
        Markdown.code(exemption.className()),
        Markdown.text(exemption.reason()),
        Integer.toString(exception.findings()),
        exemption.until().toString());
  }

  private static String all(List<Verdict> verdicts) {
    return "\n<details><summary>All rules</summary>\n\n"
        + MarkdownTable.of(
            List.of("", "rule", "places", "excepted"),
            verdicts.stream()
                .map(
                    verdict ->
                        List.of(
                            verdict.passed() ? "✅" : "❌",
                            verdict.rule().id() + " " + Markdown.text(verdict.rule().title()),
                            Integer.toString(verdict.findings().size()),
                            Integer.toString(verdict.excepted().size())))
                .toList())
        + "\n</details>\n";
  }
}
