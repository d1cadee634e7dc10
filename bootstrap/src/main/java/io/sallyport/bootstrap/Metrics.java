package io.sallyport.bootstrap;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.http.RequestObserver;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import java.time.Duration;

/** What is counted, and the page that tells a Prometheus of it. For the management port only. */
final class Metrics implements RequestObserver, Routes {

  /** The text format of Prometheus, version 0.0.4. */
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
  }

  @Override
  public void observed(String method, String route, int status, Duration duration) {
    registry
        .timer(
            "http.server.requests",
            "method",
            method,
            "route",
            route,
            "status",
            String.valueOf(status))
        .record(duration);
  }

  /** Measures use cases, see {@link UseCaseTimer}. */
  UseCase.Decorator useCases() {
    return new UseCaseTimer(registry);
  }

  /** A job that is measured, see {@link JobTimer}. */
  Job measured(Job job) {
    return new JobTimer(registry).apply(job);
  }

  @Override
  public void declare(Router router) {
    router.anyone(HandlerType.GET, "/metrics", this::scrape);
  }

  private void scrape(Context ctx) {
    ctx.contentType(TEXT).result(registry.scrape());
  }
}
