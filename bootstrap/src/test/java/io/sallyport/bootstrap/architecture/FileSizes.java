package io.sallyport.bootstrap.architecture;

import io.sallyport.hexagon.rules.Check;
import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.rules.Place;
import io.sallyport.hexagon.rules.Rule;
import io.sallyport.hexagon.rules.SimpleCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tired code shows in its longest files; so do the first signs in the middle ones. What only says
 * what a package is for is not counted.
 */
final class FileSizes {
  private static final int MOST_LINES = 250;

  /** These only go down. */
  private static final int MOST_IN_THE_MIDDLE = 45;

  private static final int MOST_IN_NINE_OF_TEN = 110;

  private static final Rule SMALL =
      new Rule(
          "SP-07",
          "Files are small",
          "A file that is longer than a person reads at a time is read by nobody.",
          "Find the second thing it does, and give it a file.",
          ("in all modules: a file of more than %d lines, a median of more than %d, a tenth of the"
                  + " files with more than %d")
              .formatted(MOST_LINES, MOST_IN_THE_MIDDLE, MOST_IN_NINE_OF_TEN),
          "long lines, long methods");

  private FileSizes() {}

  /**
   * @param others folders of sources that are counted too, though the description is not about them
   */
  static Check check(List<Path> others) {
    return new SimpleCheck(
        SMALL,
        facts ->
            tooLong(Stream.concat(facts.hexagon().sources().stream(), others.stream()).toList())
                .map(FileSizes::finding));
  }

  /** What is wrong with the files below these folders. */
  static Stream<String> tooLong(List<Path> folders) {
    Map<Path, Long> lines =
        folders.stream()
            .filter(Files::isDirectory)
            .flatMap(FileSizes::javaFiles)
            .collect(Collectors.toMap(file -> file, FileSizes::lines));
    Stream<String> longest =
        lines.entrySet().stream()
            .filter(file -> file.getValue() > MOST_LINES)
            .map(file -> "%s has %d lines".formatted(file.getKey(), file.getValue()));
    List<Long> sorted = lines.values().stream().sorted().toList();
    return Stream.of(
            longest,
            more("the median", sorted, sorted.size() / 2, MOST_IN_THE_MIDDLE),
            more("a tenth", sorted, sorted.size() * 9 / 10, MOST_IN_NINE_OF_TEN))
        .flatMap(each -> each);
  }

  private static Stream<String> more(String what, List<Long> sorted, int at, int most) {
    return sorted.stream()
        .skip(at)
        .limit(1)
        .filter(lines -> lines > most)
        .map(lines -> "%s has %d lines, which is more than %d".formatted(what, lines, most));
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Finding finding(String what) {
    return new Finding(SMALL, "sources", "", new Place("", "", 0), what);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
