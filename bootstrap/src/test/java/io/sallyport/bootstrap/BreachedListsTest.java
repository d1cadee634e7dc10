package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.bootstrap.configuration.BreachedSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BreachedListsTest {

  @TempDir private Path folder;

  private static String refused(BreachedSource source) {
    OperatorError refused =
        assertThrows(
            OperatorError.class,
            () -> BreachedLists.open(source, InstantSource.system(), outcome -> {}));
    assertEquals(78, refused.exitCode());
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith("BREACHED_PASSWORDS cannot be used: "), message);
    assertEquals(1, message.lines().count());
    return message;
  }

  @Test
  void are_refused_by_what_is_wrong_with_the_file() throws IOException {
    Path file = folder.resolve("breached");
    assertTrue(
        refused(new BreachedSource.PackedFile(file)).contains("there is no file " + file + "."));
    Files.writeString(file, "no such thing");
    assertTrue(refused(new BreachedSource.PackedFile(file)).contains(file + " is no whole file"));
  }

  @Test
  void are_refused_where_others_could_read_what_is_asked() {
    String message = refused(new BreachedSource.Range(URI.create("http://api.example.org/range")));

    assertTrue(message.contains("https"), message);
  }
}
