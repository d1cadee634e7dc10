package io.sallyport.hexagon.document;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommittedDocumentTest {

  @TempDir private Path folder;

  private String complaint(Path file, String document) {
    AssertionError error =
        assertThrows(
            AssertionError.class, () -> CommittedDocument.requireSame(file, document, false));
    return String.valueOf(error.getMessage()).replace(System.lineSeparator(), "\n");
  }

  @Test
  void the_same_passes() throws IOException {
    Path file = Files.writeString(folder.resolve("A.md"), "a\nb\n");

    assertDoesNotThrow(() -> CommittedDocument.requireSame(file, "a\nb\n", false));
  }

  @Test
  void the_first_line_that_differs_is_shown() throws IOException {
    Path file = Files.writeString(folder.resolve("A.md"), "a\nb\nc\n");

    assertEquals(
        "A.md is not what the code says, from line 2 on:\n  file: b\n  code: x",
        complaint(file, "a\nx\nc\n"));
    assertEquals(
        "A.md is not what the code says, from line 3 on:\n  file: c\n  code: (nothing)",
        complaint(file, "a\nb\n"));
  }

  @Test
  void a_missing_file_is_no_reason_to_write_one() {
    Path file = folder.resolve("A.md");

    assertEquals(
        "A.md is not what the code says, from line 1 on:\n  file: (nothing)\n  code: a",
        complaint(file, "a\n"));
    assertFalse(Files.exists(file));
  }

  @Test
  void is_rewritten_when_asked_for() throws IOException {
    Path file = Files.writeString(folder.resolve("A.md"), "old\n");

    CommittedDocument.requireSame(file, "new\n", true);

    assertEquals("new\n", Files.readString(file));
  }

  @Test
  void what_cannot_be_written_is_an_error() {
    assertThrows(
        UncheckedIOException.class, () -> CommittedDocument.requireSame(folder, "new\n", true));
  }
}
