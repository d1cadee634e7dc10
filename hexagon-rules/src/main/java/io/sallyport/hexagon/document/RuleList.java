package io.sallyport.hexagon.document;

import io.sallyport.hexagon.report.Markdown;
import io.sallyport.hexagon.report.Verdict;
import io.sallyport.hexagon.rules.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** Every rule in Markdown, with what it sees and what it does not. */
final class RuleList {

  private RuleList() {}

  static String of(List<Verdict> verdicts) {
    return verdicts.stream()
        .map(Verdict::rule)
        .map(RuleList::entry)
        .collect(Collectors.joining("\n"));
  }

  private static String entry(Rule rule) {
    return """
    ### %s %s

    - **Why:** %s
    - **Instead:** %s
    - **Catches:** %s
    - **Does not catch:** %s
    """
        .formatted(
            rule.id(),
            Markdown.text(rule.title()),
            Markdown.text(rule.why()),
            Markdown.text(rule.instead()),
            Markdown.text(rule.catches()),
            Markdown.text(rule.misses()));
  }
}
