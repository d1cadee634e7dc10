package io.sallyport.bootstrap.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.sallyport.http.RequestObserver;
import io.sallyport.http.RequestTrace;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** A span for each request, below that of the client if it says so in {@code traceparent}. */
record RequestSpans(Tracer tracer, RequestObserver next) implements RequestObserver {

  private static final int FIRST_FAULT = 500;

  @Override
  public RequestTrace begin(UnaryOperator<@Nullable String> headers) {
    Context parent =
        W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, new Headers());
    Span span =
        tracer.spanBuilder("HTTP").setSpanKind(SpanKind.SERVER).setParent(parent).startSpan();
    return new Followed(span, parent.with(span));
  }

  @Override
  public void observed(String method, String route, int status, Duration duration) {
    next.observed(method, route, status, duration);
  }

  private record Followed(Span span, Context context) implements RequestTrace {

    private static final String MDC_KEY = "trace_id";

    @Override
    public Optional<String> id() {
      return Optional.of(span.getSpanContext().getTraceId());
    }

    @Override
    public <T> T during(Callable<T> work) throws Exception {
      MDC.put(MDC_KEY, span.getSpanContext().getTraceId());
      try {
        return context.wrap(work).call();
      } finally {
        MDC.remove(MDC_KEY);
      }
    }

    @Override
    public void end(String method, String route, int status) {
      boolean unknown = method.equals("OTHER");
      span.updateName((unknown ? "HTTP" : method) + " " + route);
      span.setAttribute("http.request.method", unknown ? "_OTHER" : method);
      span.setAttribute("http.route", route);
      span.setAttribute("http.response.status_code", status);
      if (status >= FIRST_FAULT) {
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
    }
  }
}
