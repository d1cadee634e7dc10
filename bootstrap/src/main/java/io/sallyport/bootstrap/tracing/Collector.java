package io.sallyport.bootstrap.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.sallyport.bootstrap.configuration.TracingConfiguration;
import java.time.Duration;

/**
 * The collector that spans are sent to. They wait in a queue of 2,048; what finds it full is
 * dropped, so that a collector that is slow or away slows nobody.
 */
final class Collector {

  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private Collector() {}

  static SdkTracerProvider of(TracingConfiguration configuration) {
    OtlpHttpSpanExporterBuilder exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(configuration.endpoint() + "/v1/traces")
            .setConnectTimeout(EVERY)
            .setTimeout(TIMEOUT)
            .setRetryPolicy(null);
    configuration.headers().forEach((name, value) -> exporter.addHeader(name, value.reveal()));
    return SdkTracerProvider.builder()
        .setResource(resource(configuration))
        .setSampler(sampler(configuration))
        .addSpanProcessor(
            BatchSpanProcessor.builder(new ExportLog(exporter.build()))
                .setScheduleDelay(EVERY)
                .setExporterTimeout(TIMEOUT)
                .build())
        .build();
  }

  private static Resource resource(TracingConfiguration configuration) {
    var attributes = Attributes.builder();
    configuration.resource().forEach(attributes::put);
    attributes.put("service.name", configuration.serviceName());
    return Resource.getDefault().merge(Resource.create(attributes.build()));
  }

  private static Sampler sampler(TracingConfiguration configuration) {
    String name = configuration.sampler();
    Sampler root =
        name.endsWith("traceidratio")
            ? Sampler.traceIdRatioBased(configuration.ratio())
            : name.endsWith("always_off") ? Sampler.alwaysOff() : Sampler.alwaysOn();
    return name.startsWith("parentbased_") ? Sampler.parentBased(root) : root;
  }
}
