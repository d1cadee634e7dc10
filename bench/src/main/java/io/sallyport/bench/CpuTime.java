package io.sallyport.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What an operation costs in processor time of the thread that did it: unlike the time by the
 * clock, it says something on a machine that is busy with other things too.
 */
public final class CpuTime implements InternalProfiler {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static volatile long begin;
  private static volatile long nanos;

  /** Told by the thread that is measured, when all is set up. */
  static void begin() {
    begin = THREADS.getCurrentThreadCpuTime();
  }

  /** Told by the same thread, before anything is torn down. */
  static void end() {
    nanos = THREADS.getCurrentThreadCpuTime() - begin;
  }

  @Override
  public String getDescription() {
    return "Processor time per operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {}

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double micros = nanos / 1000.0 / result.getMetadata().getAllOps();
    return List.of(new ScalarResult("cpu", micros, "us/op", AggregationPolicy.AVG));
  }
}
