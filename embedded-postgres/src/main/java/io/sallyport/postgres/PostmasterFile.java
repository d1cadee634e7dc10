package io.sallyport.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL writes about itself into {@code postmaster.pid}. After a crash the file
 * stays and speaks of a process that is gone, or of one that got its number since.
 *
 * @param pid the server's process
 * @param startedAt seconds since 1970, as the server wrote it
 * @param port where it listens on 127.0.0.1
 * @param ready whether it accepts connections
 */
record PostmasterFile(long pid, String startedAt, int port, boolean ready) {

  /** Reads the file of a cluster; nothing if there is none, or not enough of it yet. */
  static Optional<PostmasterFile> read(Path cluster) throws IOException {
    try {
      return parse(Files.readAllLines(cluster.resolve("postmaster.pid"), ISO_8859_1));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /**
   * Removes a file that names no process, as a crash of the machine may leave one: PostgreSQL would
   * take it for that of a server that is just starting. Only the holder of the folder's lock may
   * call this.
   */
  static void removeUnreadable(DataFolder folder) throws IOException {
    Path file = folder.cluster().resolve("postmaster.pid");
    if (Files.exists(file) && !namesAProcess(Files.readString(file, ISO_8859_1))) {
      boolean inUse = ProcessHandle.allProcesses().anyMatch(process -> runsFrom(folder, process));
      if (!inUse) {
        Files.delete(file);
      }
    }
  }

  private static boolean namesAProcess(String text) {
    return text.lines().findFirst().filter(line -> line.strip().matches("-?[0-9]+")).isPresent();
  }

  private static boolean runsFrom(DataFolder folder, ProcessHandle process) {
    return process.info().command().orElse("").startsWith(folder.binaries() + "/");
  }

  /** Lines: pid, folder, start, port, socket folder, address, shared memory, status. */
  static Optional<PostmasterFile> parse(List<String> lines) {
    if (lines.size() < 4) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PostmasterFile(
              Long.parseLong(lines.get(0).strip()),
              lines.get(2).strip(),
              Integer.parseInt(lines.get(3).strip()),
              lines.size() > 7 && lines.get(7).strip().equals("ready")));
    } catch (NumberFormatException halfWritten) {
      return Optional.empty();
    }
  }

  /**
   * The process, if it lives and runs a program out of this folder. The number alone proves
   * nothing: numbers are given again, and in a container the same small ones at once.
   */
  Optional<ProcessHandle> process(DataFolder folder) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> runsFrom(folder, process));
  }
}
