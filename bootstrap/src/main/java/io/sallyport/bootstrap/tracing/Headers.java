package io.sallyport.bootstrap.tracing;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code traceparent}, and no other header of a request: what it holds are two ids and a
 * flag, while {@code tracestate} would carry any text of a client into a span.
 */
record Headers() implements TextMapGetter<UnaryOperator<@Nullable String>> {

  @Override
  public @Nullable String get(@Nullable UnaryOperator<@Nullable String> headers, String name) {
    return headers == null || !name.equals("traceparent") ? null : headers.apply(name);
  }
}
