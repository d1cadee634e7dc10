package io.sallyport.bootstrap.architecture;

import io.sallyport.hexagon.analysis.Facts;
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
import java.util.stream.Stream;

/** Tired code shows in its longest files; so do the first signs in the middle ones. */
final class FileSizes {
  private static final int MOST_LINES = 250;
  private static final int MOST_IN_THE_MIDDLE = 45;

  private static final Rule SMALL =
      new Rule(
          "SP-07",
          "Files are small",
          "A file that is longer than a person reads at a time is read by nobody.",
          "Find the second thing it does, and give it a file.",
          "a file of more than %d lines, or a median of more than %d"
              .formatted(MOST_LINES, MOST_IN_THE_MIDDLE),
          "long lines, long methods");

  private FileSizes() {}

  static Check check() {
    return new SimpleCheck(SMALL, FileSizes::tooLong);
  }

  private static Stream<Finding> tooLong(Facts facts) {
    List<Path> files =
        facts.hexagon().sources().stream()
            .filter(Files::isDirectory)
            .flatMap(folder -> javaFiles(folder))
            .toList();
    Stream<Finding> longest =
        files.stream()
            .filter(file -> lines(file) > MOST_LINES)
            .map(file -> finding(file.toString(), "has %d lines".formatted(lines(file))));
    long median =
        files.stream().map(FileSizes::lines).sorted().skip(files.size() / 2).findFirst().orElse(0L);
    return median > MOST_IN_THE_MIDDLE
        ? Stream.concat(longest, Stream.of(finding("", "the median is %d lines".formatted(median))))
        : longest;
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Finding finding(String file, String what) {
    return new Finding(SMALL, "sources", "", new Place("", file, 0), what);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
