package io.sallyport.bootstrap.tracing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the log that spans cannot be sent: once, until they can be again. */
final class ExportLog implements SpanExporter {

  private static final Logger LOG = LoggerFactory.getLogger(ExportLog.class);

  private final SpanExporter exporter;
  private final AtomicBoolean failing = new AtomicBoolean();

  ExportLog(SpanExporter exporter) {
    this.exporter = exporter;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    CompletableResultCode result = exporter.export(spans);
    return result.whenComplete(() -> ended(result.isSuccess()));
  }

  private void ended(boolean succeeded) {
    if (failing.getAndSet(!succeeded) == succeeded) {
      if (succeeded) {
        LOG.atInfo().addKeyValue("event", "traces_sent").log("the collector takes traces again");
      } else {
        LOG.atWarn().addKeyValue("event", "traces_not_sent").log("the collector takes no traces");
      }
    }
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }
}
