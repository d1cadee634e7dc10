package io.sallyport.bootstrap.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.sallyport.http.RequestTrace;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

final class RequestSpansTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String GOOD = "00-" + TRACE + "-00f067aa0ba902b7-01";

  private final SdkTracerProvider provider =
      SdkTracerProvider.builder()
          .addSpanProcessor(SimpleSpanProcessor.create(SpanExporter.composite()))
          .build();
  private final RequestSpans spans =
      new RequestSpans(provider.get("test"), (method, route, status, duration) -> {});

  @AfterEach
  void stop() {
    provider.close();
  }

  private SpanContext begun(Map<String, String> headers) throws Exception {
    RequestTrace trace = spans.begin(headers::get);
    SpanContext span =
        trace.during(
            () -> {
              assertEquals(trace.id().orElseThrow(), MDC.get("trace_id"));
              return Span.current().getSpanContext();
            });
    assertEquals(trace.id().orElseThrow(), span.getTraceId());
    trace.end("GET", "/x", 200);
    return span;
  }

  @Test
  void belongs_to_the_trace_that_the_client_names() throws Exception {
    SpanContext span = begun(Map.of("traceparent", GOOD));

    assertEquals(TRACE, span.getTraceId());
    assertNotEquals("00f067aa0ba902b7", span.getSpanId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "decoy",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e473g-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
      })
  void begins_a_trace_of_its_own_if_what_the_client_names_is_none(String traceparent)
      throws Exception {
    SpanContext span = begun(Map.of("traceparent", traceparent));

    assertTrue(span.isValid());
    assertFalse(TRACE.equalsIgnoreCase(span.getTraceId()), span.getTraceId());
  }

  @Test
  void takes_nothing_else_from_the_client() throws Exception {
    SpanContext span =
        begun(Map.of("traceparent", GOOD, "tracestate", "decoy=ada", "baggage", "decoy=ada"));

    assertTrue(span.getTraceState().isEmpty());
  }

  @Test
  void leaves_the_thread_as_it_was() throws Exception {
    begun(Map.of());

    assertEquals(Span.getInvalid(), Span.current());
    assertNull(MDC.get("trace_id"));
  }
}
