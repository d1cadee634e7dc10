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
    for (int i = 0; i < headings.size(); i++) {
      int column = i;
      boolean numbers = rows.stream().allMatch(row -> isNumber(row.get(column)));
      table.append(cell("th scope=\"col\"", numbers, headings.get(i))).append("</th>");
    }
    table.append("</tr>\n");
    for (List<String> row : rows) {
      table.append("<tr>");
      row.forEach(cell -> table.append(cell("td", isNumber(cell), cell)).append("</td>"));
      table.append("</tr>\n");
    }
    return table.append("</table></div>\n").toString();
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[0-9.]+");
  }

  private static String cell(String tag, boolean number, String content) {
    return "<" + tag + (number ? " class=\"number\">" : ">") + content;
  }

  /** A heading with what stands below it. */
  static String section(String id, String heading, String content) {
    return "<section id=\"%s\">\n<h2>%s</h2>\n%s</section>\n"
        .formatted(id, escaped(heading), content);
  }
}
