package io.sallyport.hexagon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One violation, in one file: its number and title, exactly who must catch it, perhaps a change to
 * the description, and the sources that are added to the clean program.
 *
 * @param number as in the catalogue
 * @param caught such as {@code javac}, {@code onion}, {@code HX-08:bytecode}; {@code nothing} for
 *     code that is in order
 * @param with the name of a change to the description, or empty
 * @param files by path: module, then package
 */
record Seed(
    String number, String title, Set<String> caught, String with, Map<String, String> files) {

  static final Path FOLDER = Path.of("src/test/seeds");

  static List<Seed> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(Seed::read)
          .sorted(Comparator.comparing(seed -> Integer.valueOf(seed.number())))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Seed read(Path file) {
    try {
      String[] parts = Files.readString(file).split("(?m)^// --- ", -1);
      String[] head = parts[0].strip().split("\n", -1);
      String[] name = head[0].split(" ", 3);
      String with = head.length > 2 ? head[2].substring("// with ".length()) : "";
      Map<String, String> files = new LinkedHashMap<>();
      for (String part : Arrays.asList(parts).subList(1, parts.length)) {
        int line = part.indexOf('\n');
        files.put(part.substring(0, line), part.substring(line + 1));
      }
      return new Seed(name[1], name[2], words(head[1].substring(3)), with, files);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> words(String line) {
    return line.equals("nothing") ? Set.of() : new TreeSet<>(List.of(line.split(" ", -1)));
  }

  /** Whether it is one of those that were measured against other tools. */
  boolean isMeasured() {
    return Integer.parseInt(number) <= 54;
  }
}
