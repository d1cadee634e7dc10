package io.sallyport.hexagon.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files below a folder, in order. */
final class SourceFolders {
  private SourceFolders() {}

  /** Whether a folder exists and holds sources that can be read. */
  static boolean holdsSources(Path folder) {
    return Files.isDirectory(folder)
        && (!javaFiles(folder).isEmpty() || !kotlinFiles(folder).isEmpty());
  }

  static List<Path> javaFiles(Path folder) {
    return files(folder, ".java");
  }

  static List<Path> kotlinFiles(Path folder) {
    return files(folder, ".kt");
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
