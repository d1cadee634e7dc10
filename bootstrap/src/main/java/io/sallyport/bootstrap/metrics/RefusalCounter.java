package io.sallyport.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.Verdict.Refused;
import java.util.List;
import java.util.function.Consumer;

/**
 * Counts requests that a rate limit has refused: the counter {@code sallyport.throttle.refused} has
 * the name of the limit.
 */
record RefusalCounter(MeterRegistry registry) implements Consumer<Refused> {

  private static final String NAME = "sallyport.throttle.refused";

  /** From the first minute on, so that a rate can be taken of the first refusals. */
  RefusalCounter watching(List<RateLimit> limits) {
    limits.forEach(limit -> registry.counter(NAME, "limit", limit.name()));
    return this;
  }

  @Override
  public void accept(Refused refused) {
    registry.counter(NAME, "limit", refused.limit().name()).increment();
  }
}
