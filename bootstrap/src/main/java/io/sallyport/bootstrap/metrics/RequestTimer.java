package io.sallyport.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.sallyport.http.RequestObserver;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measures responses: the timer {@code http.server.requests} has the method, the template of the
 * route and the status.
 */
final class RequestTimer implements RequestObserver {

  private static final Duration[] BUCKETS =
      Buckets.ofMillis(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000);

  private record Kind(String method, String route, int status) {}

  private final MeterRegistry registry;

  /** Held, because the registry finds one by its labels only, which costs more than the rest. */
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

  RequestTimer(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void observed(String method, String route, int status, Duration duration) {
    timers.computeIfAbsent(new Kind(method, route, status), this::timer).record(duration);
  }

  private Timer timer(Kind kind) {
    return Timer.builder("http.server.requests")
        .tags("method", kind.method(), "route", kind.route())
        .tag("status", String.valueOf(kind.status()))
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
