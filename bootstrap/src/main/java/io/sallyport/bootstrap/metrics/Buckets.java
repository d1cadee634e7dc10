package io.sallyport.bootstrap.metrics;

import java.time.Duration;
import java.util.stream.LongStream;

/** The upper bounds of the buckets of a histogram. */
final class Buckets {

  private Buckets() {}

  static Duration[] ofMillis(long... bounds) {
    return LongStream.of(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }
}
