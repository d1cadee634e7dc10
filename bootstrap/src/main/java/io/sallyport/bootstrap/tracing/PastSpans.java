package io.sallyport.bootstrap.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Spans for what has just ended on this thread, while it works on a request. */
record PastSpans(Tracer tracer) {

  void statement(String name, long nanos, boolean succeeded) {
    add(
        name,
        SpanKind.CLIENT,
        nanos,
        span -> {
          span.setAttribute("db.system.name", "postgresql");
          span.setAttribute("db.query.summary", name);
          if (!succeeded) {
            span.setStatus(StatusCode.ERROR);
          }
        });
  }

  void hash(long waitedNanos, long workedNanos) {
    add(
        "password hash",
        SpanKind.INTERNAL,
        waitedNanos + workedNanos,
        span -> span.setAttribute("sallyport.waited_ms", Duration.ofNanos(waitedNanos).toMillis()));
  }

  private void add(String name, SpanKind kind, long nanos, Consumer<Span> details) {
    if (Span.current().isRecording()) {
      Instant end = Instant.now();
      Span span =
          tracer
              .spanBuilder(name)
              .setSpanKind(kind)
              .setStartTimestamp(end.minusNanos(nanos))
              .startSpan();
      details.accept(span);
      span.end(end);
    }
  }
}
