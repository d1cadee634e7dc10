package io.sallyport.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders that only their owner can open. Where the file system knows no POSIX
 * permissions, nothing is set and nothing is checked: there the folder is as private as the place
 * that it was put in.
 */
final class PrivateFiles {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private PrivateFiles() {}

  /** Makes the folder (0700) if it is not there. */
  static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, mode(folder, "rwx------"));
    }
  }

  /** Opens a file for writing that does not exist yet (0600, {@code O_EXCL}). */
  static FileChannel create(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        mode(file, "rw-------"));
  }

  /** Makes an empty file (0600) if there is none. */
  static void touch(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file).close();
    }
  }

  /**
   * Writes a whole file (0600) or nothing: it appears under its name only when its bytes are on the
   * disk, and so does its name when this returns. Replaces what was there.
   */
  static void write(Path file, String text) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    try (FileChannel channel = create(draft)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    sync(file.resolveSibling("."));
  }

  /** Puts the names in a folder on the disk. */
  static void sync(Path folder) throws IOException {
    if (isPosix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /**
   * Refuses what others can open, or what belongs to another user than {@code uid}.
   *
   * @throws EmbeddedFailure with the command that mends it
   */
  static void requirePrivate(Path path, int uid) throws IOException {
    if (!isPosix(path)) {
      return;
    }
    int owner = owner(path);
    if (owner != uid) {
      throw new EmbeddedFailure(
          "%s belongs to user id %d, but this process runs as user id %d. Run it as that user, or give the folder away: chown -R %d '%s'"
              .formatted(path, owner, uid, uid, path));
    }
    Set<PosixFilePermission> granted = Files.getPosixFilePermissions(path, NOFOLLOW_LINKS);
    if (!OWNER_ONLY.containsAll(granted)) {
      throw new EmbeddedFailure(
          "%s is open to other users of this machine (%s). Close it: chmod %s '%s'. If it was open for long, treat the secrets in it as known to them."
              .formatted(
                  path,
                  PosixFilePermissions.toString(granted),
                  Files.isDirectory(path) ? "700" : "600",
                  path));
    }
  }

  /** The user that this process makes files as, found by making one; -1 where there are no ids. */
  static int ownUid(Path folder) throws IOException {
    Path probe = Files.createTempFile(folder, ".probe", "");
    try {
      return owner(probe);
    } finally {
      Files.delete(probe);
    }
  }

  /** Deletes a folder and all in it; no error if there is none. Links are cut, not followed. */
  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder, NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static void setMode(Path path, boolean executable) throws IOException {
    if (isPosix(path)) {
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
    }
  }

  private static FileAttribute<?>[] mode(Path path, String mode) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  private static int owner(Path path) throws IOException {
    return isPosix(path) ? (int) Files.getAttribute(path, "unix:uid", NOFOLLOW_LINKS) : -1;
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }
}
