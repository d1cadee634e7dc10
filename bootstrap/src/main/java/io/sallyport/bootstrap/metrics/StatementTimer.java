package io.sallyport.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.sallyport.persistence.transaction.StatementObserver;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long the database takes to respond: the timer {@code sallyport.statements} has the
 * name of the statement, and how it ended: {@code success} or {@code error}.
 */
final class StatementTimer implements StatementObserver {

  private static final Duration[] BUCKETS = Buckets.ofMillis(1, 5, 25, 100, 500, 2500);

  private final MeterRegistry registry;
  private final Map<String, Timer> successes = new ConcurrentHashMap<>();
  private final Map<String, Timer> errors = new ConcurrentHashMap<>();

  StatementTimer(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void responded(String statement, long nanos, boolean succeeded) {
    Timer timer =
        succeeded
            ? successes.computeIfAbsent(statement, name -> timer(name, "success"))
            : errors.computeIfAbsent(statement, name -> timer(name, "error"));
    timer.record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(String statement, String outcome) {
    return Timer.builder("sallyport.statements")
        .tags("statement", statement, "outcome", outcome)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
