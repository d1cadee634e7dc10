package io.sallyport.hexagon.report;

import java.util.List;
import java.util.stream.Collectors;

/** A table of GitHub-flavoured Markdown. Its cells are Markdown already, but for the bars. */
public final class MarkdownTable {

  private MarkdownTable() {}

  /** Ends with a line break. */
  public static String of(List<String> headings, List<List<String>> rows) {
    return row(headings)
        + "|"
        + "---|".repeat(headings.size())
        + "\n"
        + rows.stream().map(MarkdownTable::row).collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.strip().replaceAll("\\s+", " ").replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
