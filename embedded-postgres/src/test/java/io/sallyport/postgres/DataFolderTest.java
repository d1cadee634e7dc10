package io.sallyport.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DataFolderTest {

  @TempDir Path place;

  @Test
  void is_made_with_the_folders_above_it_and_closed_to_others() throws IOException {
    DataFolder folder = DataFolder.open(place.resolve("a/b/data"));
    assertEquals(place.toRealPath().resolve("a/b/data"), folder.root());
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())));
    assertFalse(folder.hasCluster());
    assertEquals(folder, DataFolder.open(place.resolve("a/b/../b/data")));
    try (var left = Files.list(folder.root())) {
      assertEquals(0, left.count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxr-x---", "rwx---r--", "rwx-----x", "rwxrwxrwx"})
  void refuses_a_folder_that_others_can_open(String permissions) throws IOException {
    Path path = DataFolder.open(place.resolve("data")).root();
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    EmbeddedFailure refused = assertThrows(EmbeddedFailure.class, () -> DataFolder.open(path));
    assertTrue(refused.getMessage().contains("chmod 700 '" + path + "'"), refused.getMessage());
  }

  @Test
  void refuses_what_belongs_to_someone_else() throws IOException {
    DataFolder folder = DataFolder.open(place.resolve("data"));
    EmbeddedFailure refused =
        assertThrows(
            EmbeddedFailure.class,
            () -> PrivateFiles.requirePrivate(folder.root(), folder.uid() + 1));
    assertTrue(
        refused.getMessage().contains("chown -R " + (folder.uid() + 1)), refused.getMessage());
  }

  @Tag("ASVS-1.2.5")
  @ParameterizedTest
  @ValueSource(strings = {"a$b", "a$(id)", "a`id`", "a\"b", "a\\b", "a\nb", "$/data"})
  void refuses_a_name_that_a_shell_would_read(String name) {
    EmbeddedFailure refused =
        assertThrows(EmbeddedFailure.class, () -> DataFolder.open(place.resolve(name)));

    assertTrue(refused.getMessage().contains("Choose another folder"), refused.getMessage());
    assertEquals(1, refused.getMessage().lines().count());
    assertTrue(Files.notExists(place.resolve(name)));
  }

  @Test
  void refuses_a_file() throws IOException {
    Path file = Files.writeString(place.resolve("file"), "");
    assertTrue(
        assertThrows(EmbeddedFailure.class, () -> DataFolder.open(file))
            .getMessage()
            .contains("is not a folder"));
  }

  @Test
  void refuses_a_place_where_no_folder_can_be_made() throws IOException {
    Path file = Files.writeString(place.resolve("file"), "");
    EmbeddedFailure refused =
        assertThrows(EmbeddedFailure.class, () -> DataFolder.open(file.resolve("x/y")));
    assertTrue(refused.getMessage().contains("cannot be used"), refused.getMessage());
  }
}
