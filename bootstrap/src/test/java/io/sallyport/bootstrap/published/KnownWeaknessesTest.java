package io.sallyport.bootstrap.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No library that comes along has a weakness that we know of. */
final class KnownWeaknessesTest {

  private static final Path LIST = Path.of("..", "tools", "known-weaknesses.txt");

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  @Test
  void no_library_of_the_server_has_one() throws IOException {
    assertEquals(List.of(), KnownWeaknesses.in(classPath(), Files.readAllLines(LIST)));
  }

  @Test
  void sees_every_library_that_the_list_names() throws IOException {
    List<String> all =
        Files.readAllLines(LIST).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" ", 2)[0] + " 9999 any")
            .toList();

    for (String line : all) {
      assertEquals(1, KnownWeaknesses.in(classPath(), List.of(line)).size(), line);
    }
    assertTrue(all.size() > 5);
  }

  @Test
  void compares_versions_by_their_numbers() {
    List<Path> old = List.of(Path.of("/r/org/example/a/1.9.10/a-1.9.10.jar"));

    assertEquals(
        List.of("a-1.9.10.jar has CVE-1; take org.example:a 1.10 or newer."),
        KnownWeaknesses.in(old, List.of("# a comment", "", "org.example:a 1.10 CVE-1")));
    assertEquals(1, KnownWeaknesses.in(old, List.of("org.example:a 1.9.10.1 x")).size());
    for (String other :
        List.of(
            "org.example:a 1.9.10 x",
            "org.example:a 1.9 x",
            "org.example:b 2 x",
            "org.other:a 2 x")) {
      assertEquals(List.of(), KnownWeaknesses.in(old, List.of(other)), other);
    }
  }

  @Test
  void refuses_a_line_that_it_cannot_read() {
    assertThrows(
        IllegalArgumentException.class,
        () -> KnownWeaknesses.in(classPath(), List.of("org.example:a 1.10")));
  }
}
