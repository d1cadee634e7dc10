package io.sallyport.postgres;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.postgres.TarReader.Entry;
import io.sallyport.postgres.TarReader.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.XZInputStream;

/** What another library writes and reads is the measure. */
final class TarReaderTest {

  private interface Content {
    void write(TarArchiveOutputStream tar) throws IOException;
  }

  @Test
  void reads_files_folders_and_links_in_their_order() throws IOException {
    TarReader tar =
        new TarReader(
            new ByteArrayInputStream(
                tar(
                    out -> {
                      put(out, new TarArchiveEntry("bin/"), new byte[0]);
                      put(out, file("bin/postgres", 0755), bytes(1000));
                      put(out, file("empty", 0644), new byte[0]);
                      put(out, file("whole block", 0644), bytes(512));
                      TarArchiveEntry link =
                          new TarArchiveEntry("lib/libpq.so", TarConstants.LF_SYMLINK);
                      link.setLinkName("libpq.so.5");
                      put(out, link, new byte[0]);
                    })));

    Entry folder = entry(tar);
    assertEquals("bin/", folder.name());
    assertEquals(Kind.FOLDER, folder.kind());
    Entry program = entry(tar);
    assertEquals("bin/postgres", program.name());
    assertEquals(Kind.FILE, program.kind());
    assertEquals(0755, program.mode() & 0777);
    assertEquals(1000, program.size());
    assertArrayEquals(bytes(1000), contents(tar));
    assertEquals(0, entry(tar).size());
    assertEquals("whole block", entry(tar).name());
    // Its contents are not read, and passed all the same.
    Entry link = entry(tar);
    assertEquals("lib/libpq.so", link.name());
    assertEquals(Kind.LINK, link.kind());
    assertEquals("libpq.so.5", link.target());
    assertEquals(null, tar.next());
  }

  @Test
  void finds_in_the_packed_postgresql_what_the_other_library_finds() throws IOException {
    List<Entry> ours = new ArrayList<>();
    List<Entry> theirs = new ArrayList<>();
    try (InputStream in = packed();
        TarArchiveInputStream other = new TarArchiveInputStream(packed())) {
      TarReader tar = new TarReader(in);
      for (Entry entry = tar.next(); entry != null; entry = tar.next()) {
        ours.add(entry);
      }
      for (TarArchiveEntry entry = other.getNextEntry();
          entry != null;
          entry = other.getNextEntry()) {
        theirs.add(
            new Entry(
                entry.getName(),
                kind(entry),
                entry.getMode(),
                entry.getSize(),
                entry.getLinkName()));
      }
    }

    assertTrue(ours.size() > 100, () -> String.valueOf(ours.size()));
    assertEquals(permissions(theirs), permissions(ours));
  }

  private static List<Entry> permissions(List<Entry> entries) {
    return entries.stream().map(TarReaderTest::permissions).toList();
  }

  /** The other library keeps more in the mode than the permissions. */
  private static Entry permissions(Entry entry) {
    return new Entry(entry.name(), entry.kind(), entry.mode() & 0777, entry.size(), entry.target());
  }

  private static Kind kind(TarArchiveEntry entry) {
    return entry.isSymbolicLink() ? Kind.LINK : entry.isDirectory() ? Kind.FOLDER : Kind.FILE;
  }

  private static InputStream packed() throws IOException {
    return new XZInputStream(PostgresArchive.forThisMachine().url().openStream());
  }

  @ParameterizedTest
  @ValueSource(
      bytes = {
        TarConstants.LF_LINK,
        TarConstants.LF_CHR,
        TarConstants.LF_FIFO,
        TarConstants.LF_GNUTYPE_LONGNAME,
        TarConstants.LF_PAX_EXTENDED_HEADER_LC
      })
  void refuses_what_it_does_not_know(byte kind) throws IOException {
    byte[] tar = tar(out -> put(out, new TarArchiveEntry("x", kind), new byte[0]));
    IOException refused =
        assertThrows(IOException.class, () -> new TarReader(new ByteArrayInputStream(tar)).next());
    assertTrue(String.valueOf(refused.getMessage()).contains("kind " + kind), refused::toString);
  }

  @Test
  void refuses_a_name_that_is_too_long_for_it() throws IOException {
    byte[] tar =
        tar(
            out -> {
              out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
              put(out, file("folder/".repeat(14) + "name".repeat(10), 0644), bytes(1));
            });
    assertThrows(IOException.class, () -> new TarReader(new ByteArrayInputStream(tar)).next());

    byte[] prefixed = tar(out -> put(out, file("name", 0644), new byte[0]));
    prefixed[345] = 'p';
    int sum = Integer.parseInt(new String(prefixed, 148, 6, StandardCharsets.US_ASCII).strip(), 8);
    byte[] corrected =
        String.format(Locale.ROOT, "%06o", sum + 'p').getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(corrected, 0, prefixed, 148, 6);
    IOException refused =
        assertThrows(
            IOException.class, () -> new TarReader(new ByteArrayInputStream(prefixed)).next());
    assertTrue(String.valueOf(refused.getMessage()).contains("100 bytes"), refused::toString);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 104, 130, 150, 156, 258, 400})
  void refuses_a_header_with_a_changed_byte(int place) throws IOException {
    byte[] tar = tar(out -> put(out, file("name", 0644), bytes(10)));
    tar[place] ^= 1;
    assertThrows(IOException.class, () -> new TarReader(new ByteArrayInputStream(tar)).next());
  }

  @Test
  void refuses_a_file_that_is_cut_off() throws IOException {
    byte[] tar = tar(out -> put(out, file("name", 0644), bytes(1000)));
    TarReader within = new TarReader(new ByteArrayInputStream(Arrays.copyOf(tar, 1000)));
    assertEquals("name", entry(within).name());
    assertThrows(EOFException.class, () -> contents(within));

    TarReader passing = new TarReader(new ByteArrayInputStream(Arrays.copyOf(tar, 1000)));
    assertEquals("name", entry(passing).name());
    assertThrows(EOFException.class, passing::next);

    TarReader header = new TarReader(new ByteArrayInputStream(Arrays.copyOf(tar, 300)));
    assertThrows(IOException.class, header::next);
    assertThrows(IOException.class, () -> new TarReader(InputStream.nullInputStream()).next());
  }

  private static Entry entry(TarReader tar) throws IOException {
    return Objects.requireNonNull(tar.next());
  }

  private static byte[] contents(TarReader tar) throws IOException {
    var out = new ByteArrayOutputStream();
    tar.copyTo(out);
    return out.toByteArray();
  }

  private static TarArchiveEntry file(String name, int mode) {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setMode(mode);
    return entry;
  }

  private static void put(TarArchiveOutputStream out, TarArchiveEntry entry, byte[] contents)
      throws IOException {
    entry.setSize(contents.length);
    out.putArchiveEntry(entry);
    out.write(contents);
    out.closeArchiveEntry();
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static byte[] tar(Content content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes)) {
      content.write(tar);
    }
    return bytes.toByteArray();
  }
}
