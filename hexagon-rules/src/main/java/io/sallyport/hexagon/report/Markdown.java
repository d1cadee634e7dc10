package io.sallyport.hexagon.report;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of GitHub-flavoured Markdown. */
public final class Markdown {

  private Markdown() {}

  /** Text on one line that Markdown shows as it is; what stands between back ticks stays code. */
  public static String text(String text) {
    String[] parts = text.strip().replaceAll("\\s+", " ").split("`", -1);
    if (parts.length % 2 == 0) {
      return escaped(String.join("`", parts)).replace("`", "\\`");
    }
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      written.append(i % 2 == 0 ? escaped(parts[i]) : "`" + parts[i] + "`");
    }
    return written.toString();
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\*_\\[\\]#~])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /** A name as code. */
  public static String code(String name) {
    return "`" + name.replace('`', '\'') + "`";
  }

  /** Names as code, separated by commas, or a dash. */
  public static String codes(List<String> names) {
    return names.isEmpty()
        ? "–"
        : names.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }
}
