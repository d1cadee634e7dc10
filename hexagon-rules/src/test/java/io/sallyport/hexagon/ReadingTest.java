package io.sallyport.hexagon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.sallyport.hexagon.analysis.ClassSource;
import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.scanner.CompiledClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is given is read, or said not to be. */
final class ReadingTest {
  private static final String NOTE = "shop/domain/account/Note.class";
  private static final String FAULT = "static int count;";

  @TempDir private Path folder;
  private Path classes;

  @BeforeEach
  void the_clean_program() {
    classes = folder.resolve("classes");
    List<String> all = Stream.concat(Shop.MODULES.stream(), Stream.of("library")).toList();
    assertTrue(Compiler.compile(Shop.BASE, all, List.of(), classes));
  }

  private Path note(String body) throws IOException {
    Path sources = folder.resolve("sources");
    Path note = sources.resolve("domain/shop/domain/account/Note.java");
    Files.createDirectories(note.getParent());
    Files.writeString(note, "package shop.domain.account; final class Note { " + body + " }");
    assertTrue(Compiler.compile(sources, List.of("domain"), List.of(), classes));
    return classes.resolve("domain").resolve(NOTE);
  }

  private Path moved(Path file, String to) throws IOException {
    Path target = folder.resolve(to);
    Files.createDirectories(target.getParent());
    return Files.move(file, target);
  }

  private List<String> findings(Path... locations) {
    return HexagonCheck.of(Shop.described(folder).build())
        .run(source(locations), Shop.TODAY)
        .verdicts()
        .stream()
        .flatMap(verdict -> verdict.findings().stream())
        .map(ReadingTest::shown)
        .filter(finding -> !finding.startsWith("HX-01 Note has"))
        .toList();
  }

  private static String shown(Finding finding) {
    return finding.rule().id()
        + " "
        + finding.place().file().replaceFirst(".*/", "")
        + " "
        + finding.what();
  }

  private ClassSource source(Path... locations) {
    return CompiledClasses.ofModules(locations);
  }

  private Path[] modules() {
    return Shop.MODULES.stream().map(classes::resolve).toArray(Path[]::new);
  }

  private Path[] jars() throws IOException {
    Path home = Files.createTempDirectory(folder, "jars");
    List<Path> jars = new ArrayList<>();
    for (String module : Shop.MODULES) {
      jars.add(Jars.of(home.resolve(module + " é.jar"), "", classes.resolve(module)));
    }
    return jars.toArray(Path[]::new);
  }

  private Path[] with(Path[] locations, Path more) {
    return Stream.concat(Arrays.stream(locations), Stream.of(more)).toArray(Path[]::new);
  }

  @Test
  void jars_are_read_as_folders_are() throws IOException {
    assertEquals(List.of(), hx(findings(jars())));
    note(FAULT);
    List<String> inFolders = findings(modules());

    assertEquals(List.of("HX-25"), hx(inFolders));
    assertEquals(inFolders, findings(jars()));
  }

  private static List<String> hx(List<String> findings) {
    return findings.stream()
        .map(finding -> finding.substring(0, 5))
        .filter(id -> !id.equals("HX-01"))
        .distinct()
        .toList();
  }

  @Test
  void jars_on_the_class_path_are_read() {
    assertTrue(
        CompiledClasses.ofPackages("org.jmolecules.architecture.hexagonal").classes().stream()
            .anyMatch(type -> type.getSimpleName().equals("PrimaryPort")));
  }

  @Test
  void a_file_that_is_no_jar_is_refused_by_name() throws IOException {
    Path file = Files.writeString(folder.resolve("shop.jar"), "no jar");

    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> source(file));

    assertEquals(file + " is neither a folder nor a jar; correct the path", refused.getMessage());
  }

  @Test
  void class_files_that_cannot_be_read_are_findings() throws IOException {
    Path note = note("");
    byte[] whole = Files.readAllBytes(note);

    assertUnread(note, new byte[0], "is empty; compile it again");
    assertUnread(note, Arrays.copyOf(whole, 7), "is cut off; compile it again");
    assertUnread(note, Arrays.copyOf(whole, 60), "is cut off or damaged; compile it again");
    assertUnread(
        note, "no class".getBytes(UTF_8), "is no class file; take it away or compile it again");
    assertUnread(
        note,
        ofVersion(whole, 72),
        "is written for Java 28, and classes up to Java 27 can be read; compile with --release 27");
    Files.write(note, whole);
    assertEquals(List.of(), unread(findings(modules())));
  }

  private void assertUnread(Path file, byte[] bytes, String what) throws IOException {
    Files.write(file, bytes);
    assertEquals(List.of("HX-30 Note.class " + what), unread(findings(modules())));
    assertEquals(List.of("HX-30 Note.class " + what), unread(findings(jars())));
  }

  private static List<String> unread(List<String> findings) {
    return findings.stream().filter(finding -> finding.startsWith("HX-30")).toList();
  }

  private static byte[] ofVersion(byte[] whole, int version) {
    byte[] newer = whole.clone();
    newer[7] = (byte) version;
    return newer;
  }

  @Test
  void the_newest_version_is_the_one_that_archunit_reads() throws IOException {
    Path note = note("");
    byte[] whole = Files.readAllBytes(note);

    Files.write(note, ofVersion(whole, 71));
    assertEquals(1, new ClassFileImporter().importPath(note).size());
    Files.write(note, ofVersion(whole, 72));
    assertEquals(0, new ClassFileImporter().importPath(note).size());
  }

  @Test
  void a_class_that_is_there_twice_is_a_finding() throws IOException {
    Path note = note("");
    Path copy = folder.resolve("other/" + NOTE);
    Files.createDirectories(copy.getParent());
    Files.copy(note, copy);

    List<String> unread = unread(findings(with(modules(), folder.resolve("other"))));

    assertEquals(1, unread.size());
    assertTrue(unread.get(0).startsWith("HX-30 Note.class is there twice, and read from /"));
  }

  @Test
  void a_folder_without_a_class_is_a_finding() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    assertEquals(
        List.of("HX-30 empty holds no class; compile first, name the jars in it, or take it out"),
        unread(findings(with(modules(), empty))));
  }

  @Test
  void of_a_multi_release_jar_every_version_is_looked_at() throws IOException {
    Path versions = folder.resolve("versions");
    moved(note("Object now = java.time.Instant.now();"), "versions/" + NOTE);
    moved(note(""), "versions/META-INF/versions/11/" + NOTE);
    assertEquals(
        List.of("HX-21"),
        hx(findings(with(modules(), Jars.of(folder.resolve("old.jar"), "", versions)))).stream()
            .filter(id -> !id.equals("HX-03"))
            .toList());

    moved(note(""), "newer/" + NOTE);
    moved(note(FAULT), "newer/META-INF/versions/11/" + NOTE);
    assertEquals(
        List.of("HX-25"),
        hx(
                findings(
                    with(
                        modules(),
                        Jars.of(folder.resolve("new.jar"), "", folder.resolve("newer")))))
            .stream()
            .filter(id -> !id.equals("HX-03"))
            .toList());
  }

  @Test
  void the_classes_of_an_executable_jar_are_read_and_the_jars_in_it_are_told() throws IOException {
    note(FAULT);
    Path all = Files.createDirectories(folder.resolve("all"));
    for (String module : Shop.MODULES) {
      for (Path file : Jars.files(classes.resolve(module))) {
        Path target = all.resolve(classes.resolve(module).relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Path app = Jars.of(folder.resolve("app.jar"), "BOOT-INF/classes/", all);
    assertEquals(List.of("HX-25"), hx(findings(app)));

    Path libraries = Files.createDirectories(folder.resolve("libraries"));
    Jars.of(libraries.resolve("lib.jar"), "", classes.resolve("library"));
    Path boot = Jars.of(folder.resolve("lib.jar"), "BOOT-INF/lib/", libraries);
    assertEquals(
        List.of(),
        unread(findings(with(modules(), boot))).stream()
            .filter(finding -> !finding.contains("holds no class"))
            .toList());

    Jars.of(libraries.resolve("domain.jar"), "", classes.resolve("domain"));
    Path whole = Jars.of(folder.resolve("whole.jar"), "BOOT-INF/lib/", libraries);
    assertTrue(
        unread(findings(with(modules(), whole)))
            .contains(
                "HX-30 domain.jar lies in BOOT-INF/lib/domain.jar, a jar in a jar; unpack that, and"
                    + " name it too"));
  }
}
