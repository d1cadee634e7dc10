package io.sallyport.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** What the tests do with data folders. */
final class Folders {

  private Folders() {}

  /** Copies a folder; programs, which nobody changes, are only linked. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path copy = to.resolve(from.relativize(path));
        if (path.toString().contains("/bin/18-") && Files.isRegularFile(path, NOFOLLOW_LINKS)) {
          Files.createLink(copy, path);
        } else {
          Files.copy(path, copy, NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  static boolean isOpen(Path path) {
    try {
      return !Collections.disjoint(
          Files.getPosixFilePermissions(path, NOFOLLOW_LINKS),
          EnumSet.complementOf(
              EnumSet.of(
                  PosixFilePermission.OWNER_READ,
                  PosixFilePermission.OWNER_WRITE,
                  PosixFilePermission.OWNER_EXECUTE)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static boolean contains(Path file, List<String> texts) {
    try {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      return texts.stream().anyMatch(bytes::contains);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The running server of a folder. */
  static ProcessHandle postmaster(Path folder) throws IOException {
    return PostmasterFile.read(folder.resolve("postgres"))
        .flatMap(file -> ProcessHandle.of(file.pid()))
        .orElseThrow();
  }

  /** What nobody has buried yet is dead all the same; only a living process has a program. */
  static void awaitEnd(ProcessHandle process) throws IOException {
    assertTrue(
        Polling.until(
            Duration.ofSeconds(30),
            () -> !process.isAlive() || process.info().command().isEmpty()));
  }

  /** Gives the server in {@code postmaster.pid} another process number. */
  static void renumber(Path folder, long pid) throws IOException {
    Path file = folder.resolve("postgres/postmaster.pid");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(0, Long.toString(pid));
    Files.write(file, lines);
  }
}
