package io.sallyport.bootstrap.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.throttling.ThrottlingRefusal.TooManyAttempts;

/**
 * Counts passwords that were not compared because too many wrong ones came before: the counter
 * {@code sallyport.guess.refused}, there from the first minute on.
 */
record RefusedGuesses(Counter counter) implements UseCase.Decorator {

  RefusedGuesses(MeterRegistry registry) {
    this(registry.counter("sallyport.guess.refused"));
  }

  @Override
  public <I, O> UseCase<I, O> around(Class<? extends UseCase<I, O>> port, UseCase<I, O> useCase) {
    return input -> {
      try {
        return useCase.handle(input);
      } catch (TooManyAttempts refused) {
        counter.increment();
        throw refused;
      }
    };
  }
}
