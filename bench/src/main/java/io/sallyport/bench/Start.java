package io.sallyport.bench;

import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long the core takes to start, once in each of ten fresh virtual machines. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class Start {

  @Setup(Level.Iteration)
  public void begin() {
    CpuTime.begin();
  }

  @TearDown(Level.Iteration)
  public void end() {
    CpuTime.end();
  }

  @Benchmark
  public Sallyport build() {
    return SallyportBuilder.create()
        .transactions(new InMemoryTransactions())
        .passwordHasher(new QuickPasswordHasher())
        .accessTokens(new PlainAccessTokens())
        .build();
  }
}
