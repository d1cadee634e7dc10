package io.sallyport.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs, unpacked in the data folder where nobody else can swap them.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share} in it
 */
record PostgresBinaries(Path home) {

  /** The major version; a cluster of one cannot be opened by another. */
  static final String MAJOR = "18";

  private static final String DRAFT = ".draft-";

  /** The checksum of every file that was unpacked; the last thing written, the first compared. */
  private static final String CONTENTS = "contents";

  /**
   * Unpacks them unless they are there, whole and unaltered. The folder is named for the archive,
   * so a newer server brings its own; what older ones left is removed.
   */
  static PostgresBinaries prepare(DataFolder folder, PostgresArchive archive) throws IOException {
    Path all = folder.binaries();
    PrivateFiles.createFolder(all);
    Path home = all.resolve(MAJOR + "-" + archive.checksum().substring(0, 16));
    if (!isWhole(home)) {
      PrivateFiles.deleteTree(home);
      unpack(archive, home);
    }
    try (Stream<Path> others = Files.list(all)) {
      for (Path other : (Iterable<Path>) others.filter(path -> !path.equals(home))::iterator) {
        PrivateFiles.deleteTree(other);
      }
    }
    return new PostgresBinaries(home);
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static void unpack(PostgresArchive archive, Path home) throws IOException {
    Path draft = home.resolveSibling(DRAFT + home.getFileName());
    PrivateFiles.deleteTree(draft);
    PrivateFiles.createFolder(draft);
    archive.unpackInto(draft);
    PrivateFiles.write(draft.resolve(CONTENTS), contents(draft));
    Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isWhole(Path home) throws IOException {
    Path contents = home.resolve(CONTENTS);
    return Files.exists(contents) && Files.readString(contents).equals(contents(home));
  }

  private static String contents(Path home) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(home)) {
      files = walk.filter(file -> !file.endsWith(CONTENTS)).sorted().toList();
    }
    StringBuilder lines = new StringBuilder();
    for (Path file : files) {
      lines.append(identity(file)).append("  ").append(home.relativize(file)).append('\n');
    }
    return lines.toString();
  }

  private static String identity(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      return "-> " + Files.readSymbolicLink(file);
    }
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return "/";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return (Files.isExecutable(file) ? "x " : "- ") + PostgresArchive.digest(in);
    }
  }
}
