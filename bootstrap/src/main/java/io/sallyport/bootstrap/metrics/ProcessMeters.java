package io.sallyport.bootstrap.metrics;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What this process takes: memory, threads, processors, open files, pauses; and its version. */
final class ProcessMeters {

  private ProcessMeters() {}

  static void bindTo(MeterRegistry registry) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    ManagementFactory.getGarbageCollectorMXBeans().forEach(bean -> collections(bean, registry));
    Gauge.builder("sallyport.build", () -> 1).tag("version", version()).register(registry);
  }

  /** Read when they are asked for: a listener would be started with the first collection. */
  private static void collections(GarbageCollectorMXBean bean, MeterRegistry registry) {
    FunctionTimer.builder(
            "sallyport.gc",
            bean,
            GarbageCollectorMXBean::getCollectionCount,
            GarbageCollectorMXBean::getCollectionTime,
            TimeUnit.MILLISECONDS)
        .tag("collector", bean.getName())
        .register(registry);
  }

  private static String version() {
    return Optional.ofNullable(ProcessMeters.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
