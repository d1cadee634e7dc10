package io.sallyport.bootstrap.tracing;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.sallyport.bootstrap.configuration.TracingConfiguration;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.http.RequestObserver;
import io.sallyport.persistence.transaction.StatementObserver;
import io.sallyport.security.password.HashingObserver;
import java.util.concurrent.TimeUnit;

/** Makes spans, and sends them from a thread of its own. */
record OpenTelemetry(SdkTracerProvider provider, Tracer tracer) implements Tracing {

  private static final long LAST_SECONDS = 2;

  static OpenTelemetry to(TracingConfiguration configuration) {
    SdkTracerProvider provider = Collector.of(configuration);
    return new OpenTelemetry(provider, provider.get("io.sallyport"));
  }

  @Override
  public RequestObserver requests(RequestObserver next) {
    return new RequestSpans(tracer, next);
  }

  @Override
  public UseCase.Decorator useCases(UseCase.Decorator next) {
    return new UseCaseSpans(tracer, next);
  }

  @Override
  public StatementObserver statements(StatementObserver next) {
    var spans = new PastSpans(tracer);
    return (statement, nanos, succeeded) -> {
      spans.statement(statement, nanos, succeeded);
      next.responded(statement, nanos, succeeded);
    };
  }

  @Override
  public HashingObserver hashing(HashingObserver next) {
    return new HashingSpans(new PastSpans(tracer), next);
  }

  @Override
  public void close() {
    provider.shutdown().join(LAST_SECONDS, TimeUnit.SECONDS);
  }
}
