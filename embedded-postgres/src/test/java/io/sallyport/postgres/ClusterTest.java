package io.sallyport.postgres;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.postgres.FolderSecrets.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which clusters are opened; how one is made is shown by {@link EmbeddedPostgresIT}. */
final class ClusterTest {

  @TempDir Path place;

  private DataFolder folder;
  private FolderSecrets secrets;

  @BeforeEach
  void pretend() throws IOException {
    folder = DataFolder.open(place.resolve("data"));
    secrets = FolderSecrets.make(folder);
    PrivateFiles.createFolder(folder.cluster());
    Files.writeString(folder.cluster().resolve("PG_VERSION"), "18\n");
    Files.writeString(folder.cluster().resolve("sallyport_fingerprint"), secrets.fingerprint());
  }

  @Test
  void is_opened_by_the_version_and_the_secrets_that_made_it() {
    assertDoesNotThrow(() -> Cluster.requireUsable(folder, secrets));
  }

  @Test
  void is_not_opened_by_another_version() throws IOException {
    Files.writeString(folder.cluster().resolve("PG_VERSION"), "17\n");
    assertTrue(refusal().contains("PostgreSQL 17; this program brings PostgreSQL 18"), refusal());
  }

  @Test
  void is_not_opened_when_sallyport_did_not_make_it() throws IOException {
    Files.delete(folder.cluster().resolve("sallyport_fingerprint"));
    assertTrue(refusal().contains("is not a cluster that Sallyport made"), refusal());
  }

  @Test
  void is_not_opened_with_another_key() throws IOException {
    FolderSecrets other = FolderSecrets.make(DataFolder.open(place.resolve("other")));
    PrivateFiles.write(secrets.file(Name.SECRET_KEY), other.get(Name.SECRET_KEY).reveal());
    EmbeddedFailure refused =
        assertThrows(EmbeddedFailure.class, () -> EmbeddedPostgres.start(folder.root()));
    assertTrue(refused.getMessage().startsWith(secrets.file(Name.SECRET_KEY) + " is not the"));
  }

  @Test
  void is_not_opened_without_its_key_and_the_folder_can_be_tried_again() throws IOException {
    Files.delete(secrets.file(Name.SECRET_KEY));
    for (int attempt = 0; attempt < 2; attempt++) {
      EmbeddedFailure refused =
          assertThrows(EmbeddedFailure.class, () -> EmbeddedPostgres.open(folder.root()));
      assertTrue(refused.getMessage().startsWith(secrets.file(Name.SECRET_KEY) + " is missing"));
    }
    assertTrue(Files.notExists(secrets.file(Name.SECRET_KEY)));
  }

  @Test
  void says_so_when_the_folder_fails_underneath() throws IOException {
    Files.delete(folder.cluster().resolve("PG_VERSION"));
    Files.createDirectory(folder.cluster().resolve("PG_VERSION"));
    EmbeddedFailure refused =
        assertThrows(EmbeddedFailure.class, () -> EmbeddedPostgres.start(folder.root()));
    assertTrue(refused.getMessage().contains("cannot be used"), refused.getMessage());
  }

  private String refusal() {
    return assertThrows(EmbeddedFailure.class, () -> Cluster.requireUsable(folder, secrets))
        .getMessage();
  }
}
