package io.sallyport.bootstrap.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.shared.UseCase;

/** A span for each use case of a request: its name and how it ended, nothing of its input. */
record UseCaseSpans(Tracer tracer, UseCase.Decorator next) implements UseCase.Decorator {

  @Override
  public <I, O> UseCase<I, O> around(Class<? extends UseCase<I, O>> port, UseCase<I, O> useCase) {
    UseCase<I, O> measured = next.around(port, useCase);
    String name = port.getSimpleName();
    return input ->
        Span.current().isRecording() ? inSpan(name, measured, input) : measured.handle(input);
  }

  private <I, O> O inSpan(String name, UseCase<I, O> useCase, I input) {
    Span span = tracer.spanBuilder(name).startSpan();
    try {
      return Context.current().with(span).wrapSupplier(() -> useCase.handle(input)).get();
    } catch (RuntimeException | Error thrown) {
      if (thrown instanceof Refusal refusal) {
        span.setAttribute("sallyport.refusal", refusal.code());
      } else {
        span.setStatus(StatusCode.ERROR);
      }
      throw thrown;
    } finally {
      span.end();
    }
  }
}
