package io.sallyport.postgres;

import io.sallyport.domain.shared.Digest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** The packed PostgreSQL on the class path, for one kind of machine. */
record PostgresArchive(URL url) {

  /**
   * The archive for the machine this runs on.
   *
   * @throws EmbeddedFailure if this jar was built without it
   */
  static PostgresArchive forThisMachine() {
    return forMachine(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static PostgresArchive forMachine(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    String arch =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> osArch;
        };
    // Asked of the loader, because the archive lies in a jar that may be another module.
    URL url =
        PostgresArchive.class.getClassLoader().getResource("postgres-" + os + "-" + arch + ".txz");
    if (url == null || osName.startsWith("Windows")) {
      throw new EmbeddedFailure(
          "No PostgreSQL for %s on %s is packed into this program. Build it on such a machine (Linux or macOS, 64 bit), or use a PostgreSQL elsewhere."
              .formatted(osName, osArch));
    }
    return new PostgresArchive(url);
  }

  /** SHA-256 of the packed bytes, in hex. */
  String checksum() throws IOException {
    try (InputStream in = url.openStream()) {
      return digest(in);
    }
  }

  /** Unpacks into an empty folder; all of it private to its owner. */
  void unpackInto(Path folder) throws IOException {
    try (InputStream plain =
        new XZInputStream(new BufferedInputStream(url.openStream(), 1 << 16))) {
      TarReader tar = new TarReader(plain);
      for (TarReader.Entry entry = tar.next(); entry != null; entry = tar.next()) {
        if (isNeeded(entry.name())) {
          unpack(tar, entry, folder);
        }
      }
    }
  }

  static String digest(InputStream in) throws IOException {
    return HexFormat.of().formatHex(Digest.sha256(in));
  }

  /** What compiles against PostgreSQL is of no use to who runs it. */
  private static boolean isNeeded(String name) {
    return !name.endsWith(".a") && !name.contains("/pgxs/") && !name.contains("/pkgconfig/");
  }

  private static void unpack(TarReader tar, TarReader.Entry entry, Path folder) throws IOException {
    Path path = inside(folder, folder.resolve(entry.name()));
    boolean isFolder = entry.kind() == TarReader.Kind.FOLDER;
    createFolders(folder, isFolder ? path : path.resolve("..").normalize());
    switch (entry.kind()) {
      case FOLDER -> {}
      case LINK -> {
        Path target = Path.of(entry.target());
        inside(folder, path.resolveSibling(target));
        Files.createSymbolicLink(path, target);
      }
      case FILE -> {
        PrivateFiles.touch(path);
        try (var out = Files.newOutputStream(path)) {
          tar.copyTo(out);
        }
        PrivateFiles.setMode(path, (entry.mode() & 0100) != 0);
      }
    }
  }

  private static void createFolders(Path root, Path folder) throws IOException {
    Path reached = root;
    for (Path name : root.relativize(folder)) {
      reached = reached.resolve(name);
      PrivateFiles.createFolder(reached);
    }
  }

  private static Path inside(Path folder, Path path) throws IOException {
    Path normal = path.normalize();
    if (!normal.startsWith(folder)) {
      throw new IOException("The PostgreSQL archive reaches out of its folder: " + path);
    }
    return normal;
  }
}
