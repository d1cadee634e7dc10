package io.sallyport.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.shared.UseCase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Measures use cases: the timer {@code sallyport.use_cases} has the name of the driving port, and
 * how it ended: {@code success}, the code of a refusal, or {@code error}.
 */
record UseCaseTimer(MeterRegistry registry) implements UseCase.Decorator {

  private static final String SUCCESS = "success";

  @Override
  public <I, O> UseCase<I, O> around(Class<? extends UseCase<I, O>> port, UseCase<I, O> useCase) {
    Map<String, Timer> timers = new ConcurrentHashMap<>();
    String name = port.getSimpleName();
    timers.put(SUCCESS, timer(name, SUCCESS));
    return input -> {
      long start = System.nanoTime();
      String outcome = SUCCESS;
      try {
        return useCase.handle(input);
      } catch (RuntimeException | Error thrown) {
        outcome = outcome(thrown);
        throw thrown;
      } finally {
        timers
            .computeIfAbsent(outcome, ended -> timer(name, ended))
            .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      }
    };
  }

  private Timer timer(String useCase, String outcome) {
    return registry.timer("sallyport.use_cases", "use_case", useCase, "outcome", outcome);
  }

  private static String outcome(Throwable thrown) {
    return thrown instanceof Refusal refusal ? refusal.code() : "error";
  }
}
