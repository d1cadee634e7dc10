package io.sallyport.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** A body in parts, each of which a client must take in time. */
final class BodyParts {
  private static final int MOST_BYTES = 32_768;

  private BodyParts() {}

  static List<ByteBuffer> of(ByteBuffer body) {
    return IntStream.iterate(0, at -> at < body.remaining(), at -> at + MOST_BYTES)
        .mapToObj(at -> body.slice(at, Math.min(MOST_BYTES, body.remaining() - at)))
        .toList();
  }
}
