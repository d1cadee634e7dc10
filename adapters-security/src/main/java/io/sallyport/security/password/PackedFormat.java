package io.sallyport.security.password;

import java.nio.charset.StandardCharsets;

/**
 * The form of a file of packed passwords. A digest is cut to its first 48 bits: the first 24 name a
 * bucket, the next 24 are an entry in it. The file is the mark; for each bucket, in four bytes, how
 * many entries it and all before it have; then the entries, three bytes each, sorted. Numbers are
 * big-endian and unsigned.
 */
final class PackedFormat {

  private static final String MARK = "sallyport breached passwords 1\n\0";

  static final int BUCKETS = 1 << 24;
  static final int ENTRY_BITS = 24;
  static final int ENTRY_BYTES = 3;
  static final int INDEX_AT = MARK.length();
  static final long ENTRIES_AT = INDEX_AT + 4L * BUCKETS;
  static final long MOST_ENTRIES = (1L << 32) - 1;

  private PackedFormat() {}

  static byte[] mark() {
    return MARK.getBytes(StandardCharsets.US_ASCII);
  }
}
