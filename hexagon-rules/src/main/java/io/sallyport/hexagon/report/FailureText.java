package io.sallyport.hexagon.report;

import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.rules.Place;
import io.sallyport.hexagon.rules.Rule;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What a person reads when a rule is broken: where, grouped by the edge that was crossed, then why
 * it matters, what to do instead, and how to write an exception that ends on a date.
 */
public final class FailureText {

  /** So many places of an edge are shown; the others are counted. */
  static final int SHOWN = 3;

  /** So many edges show places; the others are one line each. */
  private static final int EDGES_SHOWN = 8;

  private static final int WIDTH = 100;
  private static final String LABEL = "  %-15s";

  private FailureText() {}

  /** Several lines without a line break at the end; of a rule that holds, one line that says so. */
  public static String of(Verdict verdict) {
    return of(verdict, DescriptionFormat.JAVA);
  }

  /** The same for a description that is written in this way. */
  public static String of(Verdict verdict, DescriptionFormat format) {
    Rule rule = verdict.rule();
    List<EdgeFindings> crossings = EdgeFindings.of(verdict.findings());
    StringJoiner text = new StringJoiner("\n");
    if (crossings.isEmpty()) {
      return rule.id() + " " + rule.title() + ": holds";
    }
    text.add(rule.id() + " " + rule.title() + ": " + Plural.of(verdict.findings().size(), "place"));
    crossings.stream().limit(EDGES_SHOWN).forEach(edge -> text.add("").add(withPlaces(edge)));
    if (crossings.size() > EDGES_SHOWN) {
      text.add("");
      crossings.stream().skip(EDGES_SHOWN).forEach(edge -> text.add(heading(edge)));
    }
    text.add("").add(labelled("why", rule.why())).add(labelled("do instead", rule.instead()));
    exception(verdict, format).ifPresent(line -> text.add(LABEL.formatted("or for a time") + line));
    return text.toString();
  }

  private static String heading(EdgeFindings crossing) {
    String shared = crossing.commonPackage();
    return "  "
        + crossing.name()
        + ": "
        + crossing.size()
        + (shared.isEmpty() ? "" : ", " + shared);
  }

  private static String withPlaces(EdgeFindings crossing) {
    StringJoiner text = new StringJoiner("\n").add(heading(crossing));
    List<Finding> findings = crossing.findings();
    int widest =
        findings.stream().limit(SHOWN).mapToInt(f -> where(f.place()).length()).max().orElse(0);
    for (Finding finding : findings.subList(0, Math.min(SHOWN, findings.size()))) {
      String where = where(finding.place());
      text.add("    " + where + " ".repeat(widest - where.length()) + finding.what());
    }
    if (findings.size() > SHOWN) {
      text.add("    and " + (findings.size() - SHOWN) + " more");
    }
    return text.toString();
  }

  /** In brackets, because development environments make a link of that. */
  private static String where(Place place) {
    String position = Position.of(place);
    return position.isEmpty() ? "" : "(" + position + ")  ";
  }

  /** The line to write into the description; none if no class is to blame. */
  static Optional<String> exception(Verdict verdict, DescriptionFormat format) {
    return verdict.findings().stream()
        .map(finding -> finding.place().className())
        .filter(className -> !className.isEmpty())
        .findFirst()
        .map(className -> format.exception(verdict.rule().id(), className));
  }

  private static String labelled(String label, String words) {
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder(LABEL.formatted(label));
    for (String word : words.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH) {
        text.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(LABEL.formatted(""));
      }
      line.append(word).append(' ');
    }
    return text + line.toString().stripTrailing();
  }
}
