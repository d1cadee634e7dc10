package io.sallyport.hexagon.scanner;

/** A sentence of ArchUnit, in which names stand in angle brackets that may nest. */
final class ArchUnitSentence {
  private ArchUnitSentence() {}

  /**
   * {@code Method <a.B.c()> calls method <d.E.f()> in (B.java:7)} becomes {@code calls method
   * E.f()}, and type arguments stay as they are.
   */
  static String verb(String sentence) {
    String said = sentence.replaceFirst(" in \\([^)]*\\)$", "");
    int subject = said.indexOf('<');
    String rest = subject < 0 ? said : said.substring(end(said, subject) + 1).strip();
    StringBuilder bare = new StringBuilder();
    int at = 0;
    for (int open = rest.indexOf(" <"); open >= 0; open = rest.indexOf(" <", at)) {
      int close = end(rest, open + 1);
      bare.append(rest, at, open + 1).append(rest, open + 2, close);
      at = Math.min(close + 1, rest.length());
    }
    bare.append(rest.substring(at));
    return bare.toString().replaceAll("\\b(?:[a-z_0-9]+\\.)+(?=[A-Z])", "");
  }

  /** Where the bracket closes that opens here. */
  private static int end(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '<' ? 1 : text.charAt(i) == '>' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }
}
