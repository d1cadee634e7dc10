package io.sallyport.hexagon.report;

import java.util.List;

/** Pieces of HTML. Whatever comes from the outside passes {@link #escaped}. */
final class Markup {

  private Markup() {}

  /** Text that is only text, between tags and in quoted attributes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Escaped code that may break after each dot, so that long names do not widen a narrow page. */
  static String code(String text) {
    return "<code>" + escaped(text).replace(".", ".<wbr>") + "</code>";
  }

  /** A table that scrolls by itself; cells and headings are HTML already. */
  static String table(List<String> headings, List<List<String>> rows) {
    StringBuilder table = new StringBuilder("<div class=\"wide\"><table>\n<tr>");
    headings.forEach(heading -> table.append("<th scope=\"col\">").append(heading).append("</th>"));
    table.append("</tr>\n");
    for (List<String> row : rows) {
      table.append("<tr>");
      row.forEach(cell -> table.append(cell(cell)));
      table.append("</tr>\n");
    }
    return table.append("</table></div>\n").toString();
  }

  private static String cell(String content) {
    boolean number = content.matches("[0-9.]+|–");
    return (number ? "<td class=\"number\">" : "<td>") + content + "</td>";
  }

  /** A heading with what stands below it. */
  static String section(String id, String heading, String content) {
    return "<section id=\"%s\">\n<h2>%s</h2>\n%s</section>\n"
        .formatted(id, escaped(heading), content);
  }
}
