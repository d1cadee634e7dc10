package io.sallyport.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** A small archive in the form of the real one. */
final class PackedPrograms implements AutoCloseable {

  private final Path file;
  private final TarArchiveOutputStream tar;

  PackedPrograms(Path file) throws IOException {
    this.file = file;
    this.tar =
        new TarArchiveOutputStream(
            new XZOutputStream(Files.newOutputStream(file), new LZMA2Options(0)));
  }

  static PostgresArchive ordinary(Path file, String text) throws IOException {
    PackedPrograms packed = new PackedPrograms(file);
    try (packed) {
      packed.folder("bin/");
      packed.file("bin/postgres", 0755, text);
      packed.file("lib/libpq.so.5", 0644, "library");
      packed.file("lib/libpq.a", 0644, "for compilers");
      packed.link("lib/libpq.so", "libpq.so.5");
    }
    return packed.archive();
  }

  void folder(String name) throws IOException {
    tar.putArchiveEntry(new TarArchiveEntry(name));
    tar.closeArchiveEntry();
  }

  void file(String name, int mode, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setMode(mode);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  void link(String name, String target) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
    entry.setLinkName(target);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  PostgresArchive archive() throws IOException {
    return new PostgresArchive(file.toUri().toURL());
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
