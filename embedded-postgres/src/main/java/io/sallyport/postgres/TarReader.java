package io.sallyport.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tar file, entry after entry, as POSIX.1-1988 describes it ({@code ustar}): files, folders
 * and symbolic links with names of at most 100 bytes. The archives of PostgreSQL have nothing else;
 * what is anything else is refused.
 */
final class TarReader {

  private static final int BLOCK = 512;
  private static final int SUM = 148;
  private static final int SUM_END = 156;
  private static final int PREFIX = 345;

  private final InputStream in;
  private long left;
  private long padding;

  enum Kind {
    FILE,
    FOLDER,
    LINK
  }

  /**
   * @param mode the permissions, as of {@code chmod}
   * @param size of the contents in bytes; 0 unless it is a file
   * @param target of a link, otherwise empty
   */
  record Entry(String name, Kind kind, int mode, long size, String target) {}

  TarReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next entry; null at the end. Contents of the entry before that were not read are passed.
   *
   * @throws IOException if this is no tar file, or has something that this reader does not know
   */
  @Nullable Entry next() throws IOException {
    in.skipNBytes(left + padding);
    left = 0;
    padding = 0;
    byte[] header = in.readNBytes(BLOCK);
    if (header.length == BLOCK && isEmpty(header)) {
      return null;
    }
    requireSound(header);
    Kind kind = kind(header);
    long size = kind == Kind.FILE ? number(header, 124, 12) : 0;
    left = size;
    padding = (BLOCK - size % BLOCK) % BLOCK;
    return new Entry(
        text(header, 0, 100), kind, (int) number(header, 100, 8), size, text(header, 157, 100));
  }

  /** Copies the contents of the entry that came last. */
  void copyTo(OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 14];
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        throw new EOFException("The PostgreSQL archive ends within a file.");
      }
      out.write(buffer, 0, count);
      left -= count;
    }
  }

  private static boolean isEmpty(byte[] block) {
    for (byte each : block) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  private static void requireSound(byte[] header) throws IOException {
    if (header.length < BLOCK
        || !text(header, 257, 5).equals("ustar")
        || sum(header) != number(header, SUM, SUM_END - SUM)) {
      throw new IOException("The PostgreSQL archive is damaged: a header is not one of tar.");
    }
    // There the second format of tar keeps times, which are digits, and the first a longer name.
    if (header[262] == 0 && header[PREFIX] != 0) {
      throw new IOException("The PostgreSQL archive has a name of more than 100 bytes.");
    }
  }

  private static Kind kind(byte[] header) throws IOException {
    return switch (header[SUM_END]) {
      case '0', 0 -> Kind.FILE;
      case '5' -> Kind.FOLDER;
      case '2' -> Kind.LINK;
      default ->
          throw new IOException(
              "The PostgreSQL archive has an entry of the unknown kind " + header[SUM_END] + ".");
    };
  }

  /** Of all bytes, with spaces in the place of the sum itself. */
  private static long sum(byte[] header) {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= SUM && i < SUM_END ? ' ' : header[i] & 0xff;
    }
    return sum;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static long number(byte[] header, int from, int length) throws IOException {
    try {
      String octal = text(header, from, length).strip();
      return octal.isEmpty() ? 0 : Long.parseUnsignedLong(octal, 8);
    } catch (NumberFormatException notOctal) {
      throw new IOException("The PostgreSQL archive is damaged: a number is not octal.", notOctal);
    }
  }
}
