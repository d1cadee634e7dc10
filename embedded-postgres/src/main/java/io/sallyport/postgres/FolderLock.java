package io.sallyport.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * One process at a time uses a data folder. The lock is the kernel's, so it ends with the process,
 * however that ends; the text in the file only says who has it.
 */
final class FolderLock implements AutoCloseable {

  /** A killed process gives its lock up at the very end, when it no longer looks alive. */
  private static final Duration DYING = Duration.ofSeconds(1);

  private final FileChannel channel;
  private final Guard guard;

  private FolderLock(FileChannel channel, Guard guard) {
    this.channel = channel;
    this.guard = guard;
  }

  /**
   * Keeps a second attempt in one process from getting as far as opening the file: closing any
   * channel on it drops the lock of the whole process. System properties are seen by every class
   * loader; a field of ours would not be.
   */
  private record Guard(String key, String token) {

    static Guard of(DataFolder folder) {
      return new Guard("io.sallyport.embedded.lock:" + folder.root(), UUID.randomUUID().toString());
    }

    boolean raise() {
      return System.getProperties().putIfAbsent(key, token) == null;
    }

    void lower() {
      System.getProperties().remove(key, token);
    }
  }

  /** Takes the lock, or nothing if another process, or another part of this one, has it. */
  static Optional<FolderLock> tryAcquire(DataFolder folder) throws IOException {
    Guard guard = Guard.of(folder);
    if (!guard.raise()) {
      return Optional.empty();
    }
    Optional<FolderLock> lock = Optional.empty();
    try {
      lock = lock(folder.lock(), guard);
      return lock;
    } finally {
      if (lock.isEmpty()) {
        guard.lower();
      }
    }
  }

  /**
   * Takes the lock.
   *
   * @throws EmbeddedFailure if it is not to be had
   */
  static FolderLock acquire(DataFolder folder) throws IOException {
    return Polling.first(DYING, () -> tryAcquire(folder)).orElseThrow(() -> refusal(folder));
  }

  /** Why the folder cannot be had, once {@link #tryAcquire} gave nothing. */
  static EmbeddedFailure refusal(DataFolder folder) {
    return new EmbeddedFailure(
        "The data folder %s is in use by %s. Stop that one first, or choose another folder."
            .formatted(folder.root(), holder(folder)));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new EmbeddedFailure("The lock of the data folder could not be released.", failure);
    } finally {
      guard.lower();
    }
  }

  private static Optional<FolderLock> lock(Path file, Guard guard) throws IOException {
    PrivateFiles.touch(file);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
      if (lock == null) {
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new FolderLock(channel, guard));
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
  }

  private static String holder(DataFolder folder) {
    if (System.getProperties().containsKey(Guard.of(folder).key())) {
      return "this process (" + ProcessHandle.current().pid() + ")";
    }
    try {
      String pid = Files.readString(folder.lock()).strip();
      return pid.isEmpty() ? "another process" : "process " + pid;
    } catch (IOException unreadable) {
      return "another process";
    }
  }
}
