package io.sallyport.postgres;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.postgres.FolderSecrets.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FolderSecretsTest {

  @TempDir Path place;

  private DataFolder folder;

  @BeforeEach
  void open() {
    folder = DataFolder.open(place.resolve("data"));
  }

  @Tag("ASVS-13.2.3")
  @Test
  void are_four_different_keys_of_32_bytes_in_private_files() throws IOException {
    FolderSecrets secrets = FolderSecrets.make(folder);
    Set<String> different = new HashSet<>();
    for (Name name : Name.values()) {
      String text = secrets.get(name).reveal();
      assertEquals(32, Base64.getUrlDecoder().decode(text).length);
      assertEquals(text + "\n", Files.readString(secrets.file(name)));
      assertFalse(Folders.isOpen(secrets.file(name)));
      different.add(text);
    }
    assertEquals(4, different.size());
    assertFalse(Folders.isOpen(folder.secrets()));
  }

  @Test
  void are_never_made_again() throws IOException {
    FolderSecrets made = FolderSecrets.make(folder);
    Files.delete(made.file(Name.POSTGRES_APP));
    FolderSecrets completed = FolderSecrets.make(folder);
    FolderSecrets read = FolderSecrets.read(folder);
    for (Name name : Name.values()) {
      assertEquals(completed.get(name), read.get(name));
      assertEquals(name != Name.POSTGRES_APP, made.get(name).equals(read.get(name)));
    }
  }

  @ParameterizedTest
  @EnumSource(Name.class)
  void are_refused_when_one_is_missing(Name name) throws IOException {
    Path file = FolderSecrets.make(folder).file(name);
    Files.delete(file);
    EmbeddedFailure refused = assertThrows(EmbeddedFailure.class, () -> FolderSecrets.read(folder));
    assertTrue(refused.getMessage().startsWith(file + " is missing"), refused.getMessage());
    assertTrue(refused.getMessage().contains("Restore"), refused.getMessage());
    assertTrue(Files.notExists(file));
  }

  @Test
  void are_refused_when_all_are_missing() {
    assertThrows(EmbeddedFailure.class, () -> FolderSecrets.read(folder));
    assertTrue(Files.notExists(folder.secrets()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "it's'; drop table users; --                 "})
  void are_refused_when_one_is_damaged(String text) throws IOException {
    Path file = FolderSecrets.make(folder).file(Name.POSTGRES_OWNER);
    PrivateFiles.write(file, text);
    EmbeddedFailure refused = assertThrows(EmbeddedFailure.class, () -> FolderSecrets.read(folder));
    assertTrue(refused.getMessage().startsWith(file + " is empty or damaged"));
  }

  @Tag("ASVS-13.3.2")
  @Test
  void are_refused_when_others_can_read_one() throws IOException {
    Path file = FolderSecrets.make(folder).file(Name.SECRET_KEY);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    EmbeddedFailure refused = assertThrows(EmbeddedFailure.class, () -> FolderSecrets.read(folder));
    assertTrue(refused.getMessage().contains("chmod 600 '" + file + "'"), refused.getMessage());
  }

  @Tag("ASVS-13.3.2")
  @Test
  void are_refused_when_others_can_open_their_folder() throws IOException {
    FolderSecrets.make(folder);
    Files.setPosixFilePermissions(folder.secrets(), PosixFilePermissions.fromString("rwx--x--x"));
    assertThrows(EmbeddedFailure.class, () -> FolderSecrets.read(folder));
  }

  @ParameterizedTest
  @EnumSource(Name.class)
  void are_told_from_those_of_other_data(Name name) throws IOException {
    FolderSecrets own = FolderSecrets.make(folder);
    String kept = own.fingerprint();
    assertDoesNotThrow(() -> own.requireFingerprint(kept));
    for (Name each : Name.values()) {
      assertFalse(kept.contains(own.get(each).reveal()));
    }

    FolderSecrets other = FolderSecrets.make(DataFolder.open(place.resolve("other")));
    PrivateFiles.write(own.file(name), other.get(name).reveal());
    FolderSecrets mixed = FolderSecrets.read(folder);
    EmbeddedFailure refused =
        assertThrows(EmbeddedFailure.class, () -> mixed.requireFingerprint(kept));
    assertTrue(refused.getMessage().startsWith(own.file(name) + " is not the secret"));
  }
}
