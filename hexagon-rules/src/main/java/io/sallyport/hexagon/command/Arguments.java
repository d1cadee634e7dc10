package io.sallyport.hexagon.command;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind the name of the command.
 *
 * @param problem what is wrong with them, and the fix; empty if nothing is
 */
record Arguments(
    boolean help,
    boolean writeBaseline,
    Optional<Path> reportFolder,
    Path description,
    Optional<String> problem) {

  private static final List<String> OPTIONS = List.of("--help", "--write-baseline", "--report-dir");

  static Arguments of(String... words) {
    Deque<String> left = new ArrayDeque<>(List.of(words));
    List<String> problems = new ArrayList<>();
    List<String> files = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    boolean help = false;
    boolean writeBaseline = false;
    while (!left.isEmpty()) {
      String word = left.pop();
      switch (word) {
        case "--help", "-h" -> help = true;
        case "--write-baseline" -> writeBaseline = true;
        case "--report-dir" -> {
          if (left.isEmpty()) {
            problems.add("--report-dir needs a folder, as in \"--report-dir target/hexagon\"");
          } else {
            folders.add(left.pop());
          }
        }
        default -> {
          if (word.startsWith("-")) {
            problems.add("there is no option " + word + Nearest.hint(word, OPTIONS));
          } else {
            files.add(word);
          }
        }
      }
    }
    if (files.size() != 1 && !help) {
      problems.add("name one description, as in \"hexagon.properties\"; --help shows one");
    }
    return new Arguments(
        help,
        writeBaseline,
        folders.stream().reduce((first, last) -> last).map(Path::of),
        Path.of(files.isEmpty() ? "" : files.get(0)),
        problems.stream().findFirst());
  }
}
