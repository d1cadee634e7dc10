package io.sallyport.bootstrap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.shared.UseCase;
import java.time.Duration;

/**
 * Measures use cases: the timer {@code sallyport.use_cases} has the name of the driving port, and
 * how it ended: {@code success}, the code of a refusal, or {@code error}.
 */
record UseCaseTimer(MeterRegistry registry) implements UseCase.Decorator {

  private static final String NAME = "sallyport.use_cases";

  @Override
  public <I, O> UseCase<I, O> around(Class<? extends UseCase<I, O>> port, UseCase<I, O> useCase) {
    String name = port.getSimpleName();
    Timer success = timer(name, "success");
    return input -> {
      long start = System.nanoTime();
      try {
        O result = useCase.handle(input);
        success.record(Duration.ofNanos(System.nanoTime() - start));
        return result;
      } catch (RuntimeException | Error thrown) {
        timer(name, outcome(thrown)).record(Duration.ofNanos(System.nanoTime() - start));
        throw thrown;
      }
    };
  }

  private Timer timer(String useCase, String outcome) {
    return registry.timer(NAME, "use_case", useCase, "outcome", outcome);
  }

  private static String outcome(Throwable thrown) {
    return thrown instanceof Refusal refusal ? refusal.code() : "error";
  }
}
