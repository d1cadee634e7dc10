package io.sallyport.bootstrap.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page says {@code <!-- include FILE NAME -->} before a block of code; the block is what FILE has
 * between {@code tag::NAME[]} and {@code end::NAME[]}, moved to the left. Without a NAME it is the
 * whole file.
 */
final class IncludedCode {

  // Markdown fences its code; in Javadoc's pages it stands in a code tag within <pre>.
  private static final Pattern BLOCK =
      Pattern.compile(
          "(<!-- include (?<file>\\S+)(?: (?<name>\\S+))? -->\\n(?<open>```\\w*|<pre>\\{@code)\\n)"
              + ".*?(\\n?(?:```|\\}</pre>)\\n)",
          Pattern.DOTALL);

  private IncludedCode() {}

  static int count(String page) {
    return (int) BLOCK.matcher(page).results().count();
  }

  /**
   * The page with its code as the sources have it now.
   *
   * @param root the folder that files are named from
   * @throws IllegalStateException if a part that a page names is not there
   */
  static String renew(String page, Path root) {
    return BLOCK
        .matcher(page)
        .replaceAll(
            block ->
                Matcher.quoteReplacement(
                    block.group(1) + code(block, root) + "\n" + block.group(5).stripLeading()));
  }

  private static String code(MatchResult block, Path root) {
    String name = block.group(3);
    List<String> lines = read(root.resolve(block.group(2)));
    if (name == null) {
      return String.join("\n", lines);
    }
    int begin = index(lines, "tag::" + name + "[]");
    int end = index(lines, "end::" + name + "[]");
    if (begin < 0 || end < begin) {
      throw new IllegalStateException("No part " + name + " in " + block.group(2));
    }
    return String.join("\n", lines.subList(begin + 1, end)).stripIndent();
  }

  private static int index(List<String> lines, String mark) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(mark)) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
