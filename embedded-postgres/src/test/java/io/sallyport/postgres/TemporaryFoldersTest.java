package io.sallyport.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemporaryFoldersTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @TempDir Path place;

  @Test
  void are_private_and_below_the_one_that_the_system_has() throws IOException {
    DataFolder folder = TemporaryFolders.create();

    assertEquals(
        Path.of(System.getProperty("java.io.tmpdir")).toRealPath(), folder.root().getParent());
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())));
    assertTrue(folder.temporary());

    TemporaryFolders.remove(folder);
    TemporaryFolders.remove(folder);
    assertTrue(Files.notExists(folder.root()));
  }

  @Test
  void are_removed_when_a_killed_process_left_them() throws IOException {
    Path left = folder("sallyport-postgres-1", NOW.minusSeconds(1));
    Path young = folder("sallyport-postgres-2", NOW);
    Path another = folder("somebody-elses", NOW.minusSeconds(1));
    Path open = folder("sallyport-postgres-3", NOW.minusSeconds(1));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path used = folder("sallyport-postgres-4", NOW.minusSeconds(1));

    FolderLock lock = FolderLock.acquire(DataFolder.openTemporary(used));
    Files.setLastModifiedTime(used, FileTime.from(NOW.minusSeconds(1)));
    TemporaryFolders.removeLeftOver(place, NOW);
    lock.close();

    assertFalse(Files.exists(left));
    for (Path kept : new Path[] {young, another, open, used}) {
      assertTrue(Files.exists(kept), kept.toString());
    }
  }

  private Path folder(String name, Instant changed) throws IOException {
    Path folder = DataFolder.open(place.resolve(name)).root();
    Files.createDirectory(folder.resolve("logs"));
    Files.setLastModifiedTime(folder, FileTime.from(changed));
    return folder;
  }
}
