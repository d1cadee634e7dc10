package io.sallyport.hexagon.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A document in the repository that must say what the code says. */
public final class CommittedDocument {

  private CommittedDocument() {}

  /**
   * Compares the file with what it should be.
   *
   * @param rewrite writes the file first; for an explicit wish alone, such as a system property
   * @throws AssertionError with the first line that differs, if the file is another or missing
   * @throws UncheckedIOException if it cannot be read or written
   */
  public static void requireSame(Path file, String document, boolean rewrite) {
    try {
      if (rewrite) {
        Files.writeString(file, document);
      }
      List<String> committed = Files.exists(file) ? Files.readAllLines(file) : List.of();
      List<String> made = document.lines().toList();
      if (!committed.equals(made)) {
        throw new AssertionError(difference(file, committed, made));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String difference(Path file, List<String> committed, List<String> made) {
    int line = 0;
    while (line < committed.size()
        && line < made.size()
        && committed.get(line).equals(made.get(line))) {
      line++;
    }
    return "%s is not what the code says, from line %d on:%n  file: %s%n  code: %s"
        .formatted(file.getFileName(), line + 1, at(committed, line), at(made, line));
  }

  private static String at(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "(nothing)";
  }
}
