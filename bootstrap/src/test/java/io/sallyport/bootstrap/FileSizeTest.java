package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tired code shows in its longest files. */
final class FileSizeTest {

  private static final int MOST_LINES = 250;

  @Test
  void no_file_of_main_code_is_longer_than_a_person_reads_at_a_time() throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    try (Stream<Path> files = Files.walk(root, 20)) {
      List<Path> sources =
          files.filter(file -> file.toString().matches(".*/src/main/java/.*\\.java")).toList();
      assertTrue(sources.size() > 100, "Looked at too few files below " + root);

      List<Path> tooLong = sources.stream().filter(file -> lines(file) > MOST_LINES).toList();

      assertEquals(List.of(), tooLong);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
