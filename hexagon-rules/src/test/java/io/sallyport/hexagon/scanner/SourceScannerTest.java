package io.sallyport.hexagon.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.hexagon.analysis.ScannedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that do not compile are read as far as they go, and it is said how far. */
final class SourceScannerTest {
  @TempDir private Path folder;

  private ScannedSources look(Map<String, String> sources) throws IOException {
    for (Map.Entry<String, String> each : sources.entrySet()) {
      Files.writeString(folder.resolve(each.getKey()), each.getValue());
    }
    return SourceScanner.look(List.of(folder), Set.of("a.A", "a.B"), List.of())
        .getOrDefault(folder, ScannedSources.nothing());
  }

  private static List<String> named(ScannedSources written) {
    return written.uses().stream().map(use -> use.to() + "#" + use.member()).toList();
  }

  @Test
  void what_the_libraries_are_missing_for_is_known_by_its_import() throws IOException {
    ScannedSources written =
        look(
            Map.of(
                "A.java",
                "package a; import lib.Web; class A { Web web; Thread thread; <Web2> Web2 x(Web2 y)"
                    + " { return y; } Object z = Web.of(1); }"));

    assertTrue(named(written).contains("lib.Web#"), named(written)::toString);
    assertTrue(named(written).contains("lib.Web#of"), named(written)::toString);
    assertTrue(named(written).contains("java.lang.Thread#"), named(written)::toString);
    assertEquals(1, written.remarks().size());
    assertTrue(
        written.remarks().get(0).endsWith("put the libraries on the class path of the check"));
  }

  @Test
  void a_file_with_all_its_libraries_gets_no_remark() throws IOException {
    assertEquals(
        List.of(), look(Map.of("A.java", "package a; class A { Thread thread; }")).remarks());
  }

  @Test
  void a_file_that_cannot_be_parsed_is_named_and_the_others_are_read() throws IOException {
    ScannedSources written =
        look(
            Map.of(
                "A.java", "package a; class A { Thread thread; ",
                "B.java", "package a; class B { Process process; }"));

    assertEquals(1, written.unread().size());
    assertTrue(written.unread().get(0).file().endsWith("A.java"));
    assertTrue(written.unread().get(0).what().startsWith("cannot be parsed in line 1 ("));
    assertTrue(named(written).contains("java.lang.Process#"), named(written)::toString);
  }

  @Test
  void the_import_of_a_module_is_no_import_of_a_class() throws IOException {
    ScannedSources written =
        look(Map.of("A.java", "package a; import module java.base; class A { Thread thread; }"));

    assertTrue(named(written).stream().noneMatch(each -> each.startsWith("java.base")));
    assertEquals(Runtime.version().feature() < 25, !written.unread().isEmpty());
  }
}
