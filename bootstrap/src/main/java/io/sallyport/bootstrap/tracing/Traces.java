package io.sallyport.bootstrap.tracing;

import io.sallyport.bootstrap.configuration.TracingConfiguration;
import java.util.Optional;

/** Decides whether there are traces. */
public final class Traces {

  private Traces() {}

  /** Sends traces if a collector is named; else nothing of OpenTelemetry is loaded. */
  public static Tracing to(Optional<TracingConfiguration> collector) {
    return collector.isPresent() ? OpenTelemetry.to(collector.get()) : new Untraced();
  }
}
