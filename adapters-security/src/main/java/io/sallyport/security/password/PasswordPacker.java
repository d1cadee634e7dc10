package io.sallyport.security.password;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Makes the file that {@link PackedPasswords} reads, in constant memory. */
public final class PasswordPacker {

  private static final int BUFFER_BYTES = 1 << 16;

  private final DigestLines lines;
  private final DataOutputStream index;
  private final DataOutputStream entries;
  private int closedBuckets;
  private long count;

  private PasswordPacker(InputStream dump, FileChannel index, FileChannel entries) {
    this.lines = new DigestLines(dump);
    this.index = buffered(index);
    this.entries = buffered(entries);
  }

  /**
   * Packs a list of SHA-1 digests. The file is there once it is whole; one of this name is
   * replaced, and whoever has it open keeps the old one.
   *
   * @param dump lines of 40 hexadecimal digits, sorted; what follows a colon is passed over
   * @return how many different ones there are
   * @throws IOException if the file cannot be written; or naming the line that is out of order or
   *     no digest
   */
  public static long pack(InputStream dump, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      long count = write(dump, part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return count;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long write(InputStream dump, Path part) throws IOException {
    try (FileChannel index =
            FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        FileChannel entries = FileChannel.open(part, StandardOpenOption.WRITE)) {
      ByteBuffer mark = ByteBuffer.wrap(PackedFormat.mark());
      while (mark.hasRemaining()) {
        index.write(mark);
      }
      entries.position(PackedFormat.ENTRIES_AT);
      long count = new PasswordPacker(dump, index, entries).copy();
      index.force(true);
      return count;
    }
  }

  private static DataOutputStream buffered(FileChannel channel) {
    return new DataOutputStream(
        new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
  }

  private long copy() throws IOException {
    long before = -1;
    for (long digest = lines.next(); digest >= 0; digest = lines.next()) {
      if (digest < before) {
        throw new IOException("line " + lines.line() + " is out of order; sort the list first");
      }
      if (digest > before) {
        add(digest);
      }
      before = digest;
    }
    if (count == 0) {
      throw new IOException("there is no digest in it");
    }
    closeBucketsBefore(PackedFormat.BUCKETS);
    index.flush();
    entries.flush();
    return count;
  }

  private void add(long digest) throws IOException {
    if (count == PackedFormat.MOST_ENTRIES) {
      throw new IOException("there are more than " + PackedFormat.MOST_ENTRIES + " digests in it");
    }
    closeBucketsBefore((int) (digest >>> PackedFormat.ENTRY_BITS));
    entries.writeByte((int) (digest >>> 16));
    entries.writeShort((int) digest);
    count++;
  }

  private void closeBucketsBefore(int bucket) throws IOException {
    while (closedBuckets < bucket) {
      index.writeInt((int) count);
      closedBuckets++;
    }
  }
}
