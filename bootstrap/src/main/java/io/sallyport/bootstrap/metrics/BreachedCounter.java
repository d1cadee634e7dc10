package io.sallyport.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.sallyport.security.password.GuardedLookup.Outcome;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Counts the passwords that were looked for in breaches: the counter {@code
 * sallyport.breached.asked} has how it went.
 */
record BreachedCounter(MeterRegistry registry) implements Consumer<Outcome> {

  private static final String NAME = "sallyport.breached.asked";

  /** From the first minute on, so that a rate can be taken of the first failures. */
  BreachedCounter watching() {
    for (Outcome outcome : Outcome.values()) {
      registry.counter(NAME, "outcome", label(outcome));
    }
    return this;
  }

  @Override
  public void accept(Outcome outcome) {
    registry.counter(NAME, "outcome", label(outcome)).increment();
  }

  private static String label(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
