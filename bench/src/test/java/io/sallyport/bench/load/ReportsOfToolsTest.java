package io.sallyport.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What wrk, pgbench and the virtual machine say, read. */
class ReportsOfToolsTest {

  @Test
  void refused_requests_are_failures_and_no_part_of_the_rate() throws IOException {
    Load load =
        Wrk.parse(
            "Running 2s test\nREPORT responses=1000 refused=100 failures=103 micros=2000000 p50=500 p95=1500 p99=2500\n");
    assertEquals(900, load.requests());
    assertEquals(103, load.failures());
    assertEquals(450.0, load.figures().get(Figure.RATE));
    assertEquals(0.0025, load.figures().get(Figure.P99));
    assertThrows(IOException.class, () -> Wrk.parse("unable to connect"));
  }

  @Test
  void pgbench_says_count_and_rate() throws IOException {
    Load load =
        Limits.parse(
            "number of transactions actually processed: 2042\nlatency average = 0.1 ms\ntps = 1021.5 (without initial connection time)\n");
    assertEquals(2042, load.requests());
    assertEquals(1021.5, load.figures().get(Figure.RATE));
    assertThrows(IOException.class, () -> Limits.parse("connection refused"));
  }

  @Test
  void flags_are_those_before_the_jar_but_for_archives_of_classes() {
    String commandLine =
        String.join(
            "\0",
            "/jdk/bin/java",
            "-XX:SharedArchiveFile=/a.jsa",
            "-XX:+UseSerialGC",
            "-XX:AOTCache=/a",
            "-Xmx128m",
            "-jar",
            "sallyport.jar",
            "serve",
            "");
    assertEquals(List.of("/jdk/bin/java", "-XX:+UseSerialGC", "-Xmx128m"), Flags.of(commandLine));
  }
}
