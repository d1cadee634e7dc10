package io.sallyport.hexagon.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A flowchart of Mermaid, which GitHub and many others draw from Markdown. */
final class Flowchart {

  /** How an arrow is drawn. */
  enum Stroke {
    /** In order. */
    PLAIN("-->"),
    /** Allowed, and used by nobody. */
    UNUSED("-.->"),
    /** Forbidden, and used. */
    BROKEN("==>");

    private final String arrow;

    Stroke(String arrow) {
      this.arrow = arrow;
    }
  }

  private final Map<String, String> ids = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  /** A frame around nodes; left out if there are none. */
  Flowchart frame(String title, Map<String, String> labels) {
    if (!labels.isEmpty()) {
      lines.add("  subgraph " + id("frame " + title) + "[\"" + escaped(title) + "\"]");
      labels.forEach((name, label) -> lines.add("    " + node(name, label)));
      lines.add("  end");
    }
    return this;
  }

  private String node(String name, String label) {
    return id(name) + "[\"" + escaped(label) + "\"]";
  }

  /** Nodes that were not declared come into being here. */
  Flowchart arrow(String from, String to, Stroke stroke, String label) {
    lines.add("  %s %s|\"%s\"| %s".formatted(id(from), stroke.arrow, escaped(label), id(to)));
    return this;
  }

  /**
   * Names may hold what an identifier may not, or be a word of the language. A number would be
   * simpler, and would change for all that follow whenever a node is added.
   */
  private String id(String name) {
    return ids.computeIfAbsent(
        name,
        unseen -> {
          String id = "n_" + name.replaceAll("[^A-Za-z0-9]", "_");
          return ids.containsValue(id) ? id + "_" + ids.size() : id;
        });
  }

  private static String escaped(String text) {
    return text.replace("#", "#35;")
        .replace("\"", "#quot;")
        .replace("<", "#lt;")
        .replace(">", "#gt;")
        .replace("\n", "<br/>");
  }

  /** As a block of Markdown, ending with a line break. */
  String markdown() {
    return "```mermaid\nflowchart TB\n" + String.join("\n", lines) + "\n```\n";
  }
}
