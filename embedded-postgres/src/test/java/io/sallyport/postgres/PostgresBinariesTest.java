package io.sallyport.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresBinariesTest {

  @TempDir Path place;

  private DataFolder folder;
  private PostgresArchive archive;

  @BeforeEach
  void pack() throws IOException {
    folder = DataFolder.open(place.resolve("data"));
    archive = PackedPrograms.ordinary(place.resolve("a.txz"), "program");
  }

  @Test
  void are_unpacked_for_their_owner_only() throws IOException {
    PostgresBinaries binaries = PostgresBinaries.prepare(folder, archive);
    assertEquals("program", Files.readString(binaries.program("postgres")));
    assertTrue(Files.isExecutable(binaries.program("postgres")));
    assertEquals("library", Files.readString(binaries.home().resolve("lib/libpq.so")));
    assertTrue(Files.notExists(binaries.home().resolve("lib/libpq.a")));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(binaries.home().resolve("lib/libpq.so.5"))));
    assertTrue(binaries.home().getFileName().toString().matches("18-[0-9a-f]{16}"));
    try (Stream<Path> all = Files.walk(folder.root())) {
      assertEquals(
          List.of(),
          all.filter(path -> !Files.isSymbolicLink(path)).filter(Folders::isOpen).toList());
    }
  }

  @Test
  void are_not_unpacked_again_when_they_are_whole() throws IOException {
    Path program = PostgresBinaries.prepare(folder, archive).program("postgres");
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(program, longAgo);
    assertEquals(program, PostgresBinaries.prepare(folder, archive).program("postgres"));
    assertEquals(longAgo, Files.getLastModifiedTime(program));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"altered", "missing", "added", "not executable", "relinked", "no contents"})
  void are_unpacked_again_when_anything_differs(String difference) throws IOException {
    Path home = PostgresBinaries.prepare(folder, archive).home();
    Path program = home.resolve("bin/postgres");
    switch (difference) {
      case "altered" -> Files.writeString(program, "trojan!");
      case "missing" -> Files.delete(program);
      case "added" -> Files.writeString(home.resolve("lib/more.so"), "trojan");
      case "not executable" -> PrivateFiles.setMode(program, false);
      case "relinked" -> {
        Files.delete(home.resolve("lib/libpq.so"));
        Files.createSymbolicLink(home.resolve("lib/libpq.so"), Path.of("/dev/null"));
      }
      default -> Files.delete(home.resolve("contents"));
    }
    PostgresBinaries.prepare(folder, archive);
    assertEquals("program", Files.readString(program));
    assertTrue(Files.isExecutable(program));
    assertEquals("library", Files.readString(home.resolve("lib/libpq.so")));
    assertTrue(Files.notExists(home.resolve("lib/more.so")));
  }

  @Test
  void replace_those_of_an_older_server_and_half_of_their_own() throws IOException {
    Path older = PostgresBinaries.prepare(folder, archive).home();
    PostgresArchive newer = PackedPrograms.ordinary(place.resolve("b.txz"), "newer program");
    String half = ".draft-18-" + newer.checksum().substring(0, 16);
    PrivateFiles.createFolder(folder.binaries().resolve(half));
    PostgresBinaries binaries = PostgresBinaries.prepare(folder, newer);
    assertNotEquals(older, binaries.home());
    assertEquals("newer program", Files.readString(binaries.program("postgres")));
    try (Stream<Path> left = Files.list(folder.binaries())) {
      assertEquals(List.of(binaries.home()), left.toList());
    }
  }

  @Test
  void never_leave_their_folder() throws IOException {
    PackedPrograms file = new PackedPrograms(place.resolve("file.txz"));
    try (file) {
      file.file("../../outside", 0644, "x");
    }
    assertThrows(IOException.class, () -> PostgresBinaries.prepare(folder, file.archive()));
    PackedPrograms link = new PackedPrograms(place.resolve("link.txz"));
    try (link) {
      link.link("lib/x", "../../../outside");
    }
    assertThrows(IOException.class, () -> PostgresBinaries.prepare(folder, link.archive()));
    assertTrue(Files.notExists(place.resolve("outside")));
    assertFalse(Files.exists(folder.root().resolve("outside")));
  }

  @ParameterizedTest
  @CsvSource({"Windows 11,amd64", "Linux,riscv64", "Mac OS X,ppc"})
  void are_refused_for_a_machine_that_has_none(String os, String arch) {
    EmbeddedFailure refused =
        assertThrows(EmbeddedFailure.class, () -> PostgresArchive.forMachine(os, arch));
    assertTrue(refused.getMessage().contains("elsewhere"), refused.getMessage());
  }
}
