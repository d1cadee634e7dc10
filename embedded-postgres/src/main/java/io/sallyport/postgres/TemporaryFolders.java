package io.sallyport.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Data folders for the time of a test, below the folder that the system has for such. */
final class TemporaryFolders {

  private static final String PREFIX = "sallyport-postgres-";

  /** So old that nobody is about to lock it; how long a test runs is of no matter. */
  private static final Duration LEFT_OVER = Duration.ofMinutes(5);

  private TemporaryFolders() {}

  /** A new, empty folder; what killed processes left of theirs is removed. */
  static DataFolder create() {
    try {
      Path folder = Files.createTempDirectory(PREFIX);
      removeLeftOver(folder.resolveSibling("."), Instant.now().minus(LEFT_OVER));
      return DataFolder.openTemporary(folder);
    } catch (IOException failure) {
      throw new EmbeddedFailure("No temporary folder can be made: " + failure, failure);
    }
  }

  /** Removes it; no error if it is gone. */
  static void remove(DataFolder folder) {
    try {
      PrivateFiles.deleteTree(folder.root());
    } catch (IOException failure) {
      throw new EmbeddedFailure("%s cannot be removed.".formatted(folder.root()), failure);
    }
  }

  /** Removes those that were made before, belong to this user and are locked by no process. */
  static void removeLeftOver(Path parent, Instant before) throws IOException {
    for (Path path : folders(parent)) {
      try {
        if (Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
          removeUnlessLocked(DataFolder.openTemporary(path));
        }
      } catch (IOException | EmbeddedFailure notOurs) {
        // It is another user's, or another process is removing it. Nothing is lost but its room.
      }
    }
  }

  private static void removeUnlessLocked(DataFolder folder) throws IOException {
    Optional<FolderLock> lock = FolderLock.tryAcquire(folder);
    if (lock.isPresent()) {
      try {
        if (folder.hasCluster()) {
          Postmaster.stopLeftOver(folder);
        }
        remove(folder);
      } finally {
        lock.get().close();
      }
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList();
    }
  }
}
