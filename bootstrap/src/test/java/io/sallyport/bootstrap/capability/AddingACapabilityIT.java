package io.sallyport.bootstrap.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/adding-a-capability.md} shows is all that a capability needs. */
final class AddingACapabilityIT {
  private static final Path CAPABILITY = Path.of("src/test/capability");
  private static final Path PAGE = Path.of("..", "docs", "adding-a-capability.md");

  @TempDir private Path folder;

  private static List<Path> added() throws IOException {
    try (Stream<Path> all = Files.walk(CAPABILITY)) {
      return all.filter(Files::isRegularFile).map(CAPABILITY::relativize).sorted().toList();
    }
  }

  @Test
  void takes_twelve_new_files_and_eight_lines_elsewhere() throws IOException {
    List<Path> files =
        added().stream().filter(file -> !file.endsWith("package-info.java")).toList();
    String page = Files.readString(PAGE);

    assertEquals(12, files.size(), files::toString);
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".java", "");
      assertTrue(page.contains(name + "`"), () -> "The page does not name " + name);
    }
    List<String> lines = Registers.shownIn(PAGE).lines();
    assertEquals(8, lines.size(), lines::toString);
  }

  @Test
  void keeps_every_rule_and_works() throws Exception {
    Registers registers = Registers.shownIn(PAGE);
    CopiedModules modules = CopiedModules.in(folder.resolve("modules"));
    CopiedModules.copy(CAPABILITY, modules.root());
    registers.change(modules.root());
    modules.compile(added(), registers);

    assertSucceeds(
        modules, "-Dgolden.update=true", "io.sallyport.bootstrap.architecture.ArchitectureCheck");
    String map = Files.readString(modules.root().resolve("ARCHITECTURE.md"));
    assertTrue(map.contains("AcceptTerms"), "The map does not know the new port.");
    assertSucceeds(modules, AcceptedTerms.class.getName(), folder.resolve("data").toString());
  }

  private void assertSucceeds(CopiedModules modules, String... options) throws Exception {
    Path log = folder.resolve("log");
    int exitCode = modules.run(log, options);
    assertEquals(0, exitCode, Files.readString(log));
  }
}
