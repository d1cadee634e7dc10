package io.sallyport.security.password;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a list of digests, read one after the other: 40 hexadecimal digits, and perhaps a
 * colon and how often it was seen, which is passed over.
 */
final class DigestLines {

  private static final int DIGITS = 40;

  /** Of a digest, what is kept: 48 bits. */
  private static final int KEPT_DIGITS = 12;

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream text;
  private long line;

  DigestLines(InputStream text) {
    this.text = new BufferedInputStream(text, BUFFER_BYTES);
  }

  /** The number of the line that was read last, from 1. */
  long line() {
    return line;
  }

  /**
   * The first 48 bits of the next digest, or -1 if there is none.
   *
   * @throws IOException naming the line that holds no digest
   */
  long next() throws IOException {
    int first = text.read();
    while (first == '\n' || first == '\r') {
      line += first == '\n' ? 1 : 0;
      first = text.read();
    }
    if (first < 0) {
      return -1;
    }
    line++;
    return digest(first);
  }

  private long digest(int first) throws IOException {
    long kept = 0;
    int read = first;
    for (int i = 0; i < DIGITS; i++) {
      int digit = Character.digit(read, 16);
      if (digit < 0) {
        throw noDigest();
      }
      kept = i < KEPT_DIGITS ? (kept << 4) | digit : kept;
      read = text.read();
    }
    if (read >= 0 && read != ':' && read != '\r' && read != '\n') {
      throw noDigest();
    }
    while (read >= 0 && read != '\n') {
      read = text.read();
    }
    return kept;
  }

  private IOException noDigest() {
    return new IOException("line " + line + " does not begin with a SHA-1 digest of 40 digits");
  }
}
