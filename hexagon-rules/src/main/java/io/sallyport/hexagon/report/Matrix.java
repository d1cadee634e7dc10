package io.sallyport.hexagon.report;

import static io.sallyport.hexagon.report.Markup.escaped;

import java.util.List;
import java.util.Map;

/** A table of edges in HTML: the row uses the column. Edges that break a rule stand out. */
final class Matrix {

  /** What stands where two names meet: a number, and the class of its style, which may be empty. */
  record Cell(long count, String style) {}

  private static final Cell NOTHING = new Cell(0, "");

  private Matrix() {}

  /**
   * @param cells by from and to, without those that hold nothing
   */
  static String of(List<String> names, Map<List<String>, Cell> cells) {
    StringBuilder table =
        new StringBuilder("<div class=\"wide\"><table class=\"matrix\">\n<tr><td></td>");
    names.forEach(name -> table.append("<th scope=\"col\">").append(escaped(name)).append("</th>"));
    table.append("</tr>\n");
    for (String from : names) {
      table.append("<tr><th scope=\"row\">").append(escaped(from)).append("</th>");
      for (String to : names) {
        Cell cell = cells.getOrDefault(List.of(from, to), NOTHING);
        String style = from.equals(to) ? "self" : cell.style;
        boolean empty = from.equals(to) || (cell.count == 0 && style.isEmpty());
        table.append(
            "<td class=\"%s\">%s</td>".formatted(style, empty ? "" : Long.toString(cell.count)));
      }
      table.append("</tr>\n");
    }
    return table.append("</table></div>\n").toString();
  }
}
