package io.sallyport.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSizesTest {

  @TempDir private Path folder;

  private void files(int count, int lines) throws IOException {
    for (int i = 0; i < count; i++) {
      Files.writeString(folder.resolve(lines + "x" + i + ".java"), "//\n".repeat(lines));
    }
  }

  private List<String> found() {
    return FileSizes.tooLong(List.of(folder)).toList();
  }

  @Test
  void finds_nothing_in_files_that_are_small() throws IOException {
    files(9, 45);
    files(1, 110);

    assertEquals(List.of(), found());
  }

  @Test
  void finds_a_median_that_is_too_long() throws IOException {
    files(4, 1);
    files(6, 46);

    assertEquals(List.of("the median has 46 lines, which is more than 45"), found());
  }

  @Test
  void finds_a_tenth_that_is_too_long() throws IOException {
    files(9, 1);
    files(1, 111);

    assertEquals(List.of("a tenth has 111 lines, which is more than 110"), found());
  }

  @Test
  void finds_the_longest_by_its_name() throws IOException {
    files(30, 1);
    files(1, 251);

    assertEquals(1, found().size());
    assertTrue(found().get(0).endsWith("251x0.java has 251 lines"), found()::toString);
  }

  @Test
  void counts_no_package_info() throws IOException {
    files(1, 46);
    for (int i = 0; i < 3; i++) {
      Path inner = Files.createDirectories(folder.resolve("p" + i));
      Files.writeString(inner.resolve("package-info.java"), "//");
    }

    assertEquals(List.of("the median has 46 lines, which is more than 45"), found());
  }
}
