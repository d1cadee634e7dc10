package io.sallyport.security.password;

import io.sallyport.domain.password.BreachedPasswords;
import io.sallyport.domain.password.Password;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A list of breached passwords in a file that {@link PasswordPacker} made. It is mapped and not
 * loaded; the operating system keeps of it what is asked for. Of n passwords that are not in a list
 * of m, n × m / 2^48 are taken for one of it: with a billion, four in a million.
 */
public final class PackedPasswords implements BreachedPasswords {

  /** So that a part of the file can be mapped by itself: less than two gigabytes. */
  private static final int PART_BITS = 28;

  private static final int ENTRIES_IN_A_PART = 1 << PART_BITS;

  private final ByteBuffer index;
  private final List<MappedByteBuffer> parts;

  private PackedPasswords(ByteBuffer index, List<MappedByteBuffer> parts) {
    this.index = index;
    this.parts = parts;
  }

  /**
   * Maps a file, which must not be changed from now on. A new one of its name does no harm.
   *
   * @throws IOException if it cannot be read, or is no such file
   */
  public static PackedPasswords open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long entryBytes = channel.size() - PackedFormat.ENTRIES_AT;
      if (entryBytes <= 0 || entryBytes % PackedFormat.ENTRY_BYTES != 0 || !isMarked(channel)) {
        throw notPacked(file);
      }
      ByteBuffer index =
          channel.map(
              FileChannel.MapMode.READ_ONLY, PackedFormat.INDEX_AT, 4L * PackedFormat.BUCKETS);
      long count = entryBytes / PackedFormat.ENTRY_BYTES;
      var opened = new PackedPasswords(index, parts(channel, count));
      if (opened.end(PackedFormat.BUCKETS - 1) != count) {
        throw notPacked(file);
      }
      return opened;
    }
  }

  private static boolean isMarked(FileChannel channel) throws IOException {
    byte[] mark = PackedFormat.mark();
    ByteBuffer read = ByteBuffer.allocate(mark.length);
    while (read.hasRemaining() && channel.read(read) >= 0) {
      // until it is there as a whole
    }
    return Arrays.equals(mark, read.array());
  }

  private static IOException notPacked(Path file) {
    return new IOException(file + " is no whole file of packed passwords");
  }

  private static List<MappedByteBuffer> parts(FileChannel channel, long count) throws IOException {
    List<MappedByteBuffer> parts = new ArrayList<>();
    for (long first = 0; first < count; first += ENTRIES_IN_A_PART) {
      long entries = Math.min(ENTRIES_IN_A_PART, count - first);
      parts.add(
          channel.map(
              FileChannel.MapMode.READ_ONLY,
              PackedFormat.ENTRIES_AT + first * PackedFormat.ENTRY_BYTES,
              entries * PackedFormat.ENTRY_BYTES));
    }
    return List.copyOf(parts);
  }

  /** How many there are. */
  public long count() {
    return end(PackedFormat.BUCKETS - 1);
  }

  @Override
  public boolean contains(Password password) {
    ByteBuffer digest = ByteBuffer.wrap(Sha1.of(password));
    int bucket = digest.getInt(0) >>> 8;
    int sought = digest.getInt(2) & 0xFF_FF_FF;
    long low = bucket == 0 ? 0 : end(bucket - 1);
    long high = end(bucket);
    while (low < high) {
      long middle = (low + high) >>> 1;
      int entry = entry(middle);
      if (entry == sought) {
        return true;
      }
      if (entry < sought) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return false;
  }

  private long end(int bucket) {
    return Integer.toUnsignedLong(index.getInt(4 * bucket));
  }

  private int entry(long number) {
    MappedByteBuffer part = parts.get((int) (number >>> PART_BITS));
    int at = (int) (number & (ENTRIES_IN_A_PART - 1)) * PackedFormat.ENTRY_BYTES;
    return ((part.get(at) & 0xFF) << 16) | (part.getShort(at + 1) & 0xFFFF);
  }
}
