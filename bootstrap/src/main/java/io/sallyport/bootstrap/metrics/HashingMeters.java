package io.sallyport.bootstrap.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.sallyport.security.password.BulkheadPasswordHasher;
import io.sallyport.security.password.HashingObserver;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Measures password hashes: {@code sallyport.hashing.wait} is how long they waited for a thread,
 * {@code sallyport.hashing} how long they took after that; {@code sallyport.hashing.refused} counts
 * those that found the queue full.
 */
final class HashingMeters implements HashingObserver {

  private static final String NAME = "sallyport.hashing";
  private static final Duration[] BUCKETS =
      Buckets.ofMillis(25, 50, 100, 250, 500, 1000, 2500, 5000);

  private final Timer wait;
  private final Timer work;
  private final Counter refused;

  HashingMeters(MeterRegistry registry) {
    wait = timer(NAME + ".wait", registry);
    work = timer(NAME, registry);
    refused = registry.counter(NAME + ".refused");
  }

  private static Timer timer(String name, MeterRegistry registry) {
    return Timer.builder(name).serviceLevelObjectives(BUCKETS).register(registry);
  }

  /** The gauges {@code sallyport.hashing.waiting} and {@code .working}: how many at the moment. */
  static void watch(BulkheadPasswordHasher hasher, MeterRegistry registry) {
    Gauge.builder(NAME + ".waiting", hasher, BulkheadPasswordHasher::waiting).register(registry);
    Gauge.builder(NAME + ".working", hasher, BulkheadPasswordHasher::working).register(registry);
  }

  @Override
  public void hashed(long waitedNanos, long workedNanos) {
    wait.record(waitedNanos, TimeUnit.NANOSECONDS);
    work.record(workedNanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void refused() {
    refused.increment();
  }
}
