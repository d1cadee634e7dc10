package io.sallyport.bootstrap.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever code a page shows is code that is compiled and run: pages include, they do not copy. */
final class IncludedCodeTest {

  /** Tests run in the folder of their module. */
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void is_the_same_in_the_pages_as_in_the_sources() throws IOException {
    int included = 0;
    for (Path page : pages()) {
      String written = Files.readString(page);
      String renewed = IncludedCode.renew(written, ROOT);
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(page, renewed);
        written = renewed;
      }
      assertEquals(renewed, written, () -> page + ": run the tests with -Dgolden.update=true.");
      included += IncludedCode.count(written);
    }
    assertTrue(included >= 2, "The README and the first page of the Javadoc show a program.");
  }

  @Test
  void comes_from_the_named_part_without_its_indentation() throws IOException {
    Path root = Files.createTempDirectory("pages");
    Files.writeString(
        root.resolve("A.java"),
        """
        class A {
            // tag::lines[]
            var a = List.<String>of();
              a.size();
            // end::lines[]
        }
        """);

    String renewed =
        IncludedCode.renew(
            """
            Before.
            <!-- include A.java lines -->
            ```java
            of old
            ```
            After.
            """,
            root);

    assertEquals(
        """
        Before.
        <!-- include A.java lines -->
        ```java
        var a = List.<String>of();
          a.size();
        ```
        After.
        """,
        renewed);
    assertThrows(
        IllegalStateException.class,
        () -> IncludedCode.renew("<!-- include A.java other -->\n```java\n```\n", root));
    Files.delete(root.resolve("A.java"));
    Files.delete(root);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
          .filter(file -> file.toString().matches(".*\\.(md|html)"))
          .toList();
    }
  }
}
