package io.sallyport.bootstrap.logging;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that outlives the appender that writes to it: standard error is not ours to close. */
final class Unclosed extends FilterOutputStream {

  Unclosed(OutputStream destination) {
    super(destination);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    out.write(bytes, from, count);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
