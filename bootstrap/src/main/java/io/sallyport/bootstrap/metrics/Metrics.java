package io.sallyport.bootstrap.metrics;

import com.zaxxer.hikari.HikariDataSource;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.Verdict.Refused;
import io.sallyport.http.RequestObserver;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import io.sallyport.persistence.transaction.StatementObserver;
import io.sallyport.security.password.BulkheadPasswordHasher;
import io.sallyport.security.password.GuardedLookup;
import io.sallyport.security.password.HashingObserver;
import java.util.List;
import java.util.function.Consumer;

/** What is counted, and the page that tells a Prometheus of it. For the management port only. */
public final class Metrics implements Routes {

  /** The text format of Prometheus, version 0.0.4. */
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  public Metrics() {
    ProcessMeters.bindTo(registry);
  }

  /** Measures responses, see {@link RequestTimer}. */
  public RequestObserver requests() {
    return new RequestTimer(registry);
  }

  /** Measures use cases, see {@link UseCaseTimer}. */
  public UseCase.Decorator useCases() {
    return new UseCaseTimer(registry);
  }

  /** Measures statements, see {@link StatementTimer}. */
  public StatementObserver statements() {
    return new StatementTimer(registry);
  }

  /** Measures hashes, see {@link HashingMeters}. */
  public HashingObserver hashing() {
    return new HashingMeters(registry);
  }

  /** Counts events, see {@link EventCounter}. */
  public EventListener events() {
    return new EventCounter(registry);
  }

  /** Counts what these limits refuse, see {@link RefusalCounter}. */
  public Consumer<Refused> refusals(List<RateLimit> limits) {
    return new RefusalCounter(registry).watching(limits);
  }

  /** Counts passwords that are not compared, see {@link RefusedGuesses}. */
  public UseCase.Decorator guesses() {
    return new RefusedGuesses(registry);
  }

  /** Counts what is looked for in breaches, see {@link BreachedCounter}. */
  public Consumer<GuardedLookup.Outcome> breached() {
    return new BreachedCounter(registry).watching();
  }

  /** A job that is measured, see {@link JobTimer}. */
  public Job measured(Job job) {
    return new JobTimer(registry).apply(job);
  }

  /** Measures how its connections are used, as Hikari does. */
  public void watch(HikariDataSource pool) {
    pool.setMetricRegistry(registry);
  }

  /** Tells how many hashes wait and are computed. */
  public void watch(BulkheadPasswordHasher hasher) {
    HashingMeters.watch(hasher, registry);
  }

  @Override
  public void declare(Router router) {
    router.anyone(HandlerType.GET, "/metrics", this::scrape);
  }

  private void scrape(Context ctx) {
    ctx.contentType(TEXT).result(registry.scrape());
  }
}
