package io.sallyport.bootstrap.asvs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaggedTestsTest {
  private static final String FILE = "one/src/test/java/ATest.java";

  @TempDir private Path root;

  private List<TaggedTest> found(String source) throws IOException {
    Path file = root.resolve(FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    return TaggedTests.below(root);
  }

  @Test
  void are_methods_and_classes_and_may_have_many_tags() throws IOException {
    List<TaggedTest> found =
        found(
            """
            @Tag("ASVS-1.1.1")
            class ATest {
              @Tag("ASVS-1.1.2")
              @Tag(value = "ASVS-1.1.3")
              @ParameterizedTest
              @ValueSource(strings = {"(", "@Tag(\\"ASVS-9.9.9\\")"})
              void works(String each) {}

              // @Tag("ASVS-9.9.8")
              @Tag("slow")
              @Test
              void also() {}
            }
            """);

    assertEquals(
        List.of(
            new TaggedTest("1.1.1", FILE, "ATest", "", true),
            new TaggedTest("1.1.2", FILE, "ATest", "works", true),
            new TaggedTest("1.1.3", FILE, "ATest", "works", true)),
        found);
  }

  @Test
  void do_not_run_without_the_annotation_of_a_test_or_if_they_are_disabled() throws IOException {
    List<TaggedTest> found =
        found(
            """
            class ATest {
              @Tag("ASVS-1.1.1")
              void forgotten() {}

              @Disabled
              @Tag("ASVS-1.1.2")
              @Test
              void resting() {}

              @Tag("ASVS-1.1.3")
              class Empty {}
            }
            """);

    assertEquals(
        List.of(
            new TaggedTest("1.1.1", FILE, "ATest", "forgotten", false),
            new TaggedTest("1.1.2", FILE, "ATest", "resting", false),
            new TaggedTest("1.1.3", FILE, "Empty", "", false)),
        found);
  }

  @Test
  void are_none_where_nothing_is_tagged() throws IOException {
    assertEquals(List.of(), found("class ATest {}"));
  }
}
