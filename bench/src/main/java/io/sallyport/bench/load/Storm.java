package io.sallyport.bench.load;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One reads while 32 clients log in without pause, and reads while nobody does. */
final class Storm {

  private static final int CLIENTS = 32;
  private static final int LOG_INS = 5_000;

  /** Between two reads, so that the reads themselves take little of the cores. */
  private static final int PAUSE_MILLIS = 10;

  private final Bench bench;
  private final Request read;

  Storm(Bench bench, Request read) {
    this.bench = bench;
    this.read = read;
  }

  Scenario scenario() {
    return Scenario.of(
        "storm",
        new Target("a read, quiet", bench.sallyport(), this::reads),
        new Target("a read, 32 clients log in", bench.sallyport(), this::beside),
        Limits.hashes());
  }

  /**
   * The log-ins beside the reads become a row of their own, compared with what the cores can hash.
   */
  static List<Result> results(Result storm) {
    Series hashes = storm.series().get(2);
    Series logIns = new Series("Sallyport, 32 clients");
    storm
        .series()
        .get(1)
        .of(Figure.BESIDE)
        .forEach(rate -> logIns.add(java.util.Map.of(Figure.RATE, rate)));
    return List.of(
        new Result(
            storm.scenario(),
            storm.series().subList(0, 2).stream().map(Storm::latencies).toList(),
            storm.thrownAway(),
            storm.disturbed()),
        new Result("storm, log-ins", List.of(hashes, logIns), 0, 0));
  }

  /** Processor time and statements are those of reads and log-ins together, and say nothing. */
  private static Series latencies(Series reads) {
    return reads.with(Figure.RATE, Figure.P50, Figure.P95, Figure.P99);
  }

  private Load beside(int seconds) throws Exception {
    Path file =
        Request.write(
            bench.folder().resolve("storm.txt"),
            bench.accounts().next(LOG_INS).stream().map(Accounts::logIn).toList());
    CompletableFuture<Load> logIns =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return bench.wrk().requests(bench.sallyport(), CLIENTS, seconds + 2, file);
              } catch (Exception failed) {
                throw new CompletionException(failed);
              }
            });
    Thread.sleep(1_000);
    Load reads = reads(seconds);
    return reads.with(Figure.BESIDE, logIns.get().figures().get(Figure.RATE));
  }

  /** Over the oldest client of the JDK, which takes the least of the cores that are measured. */
  private Load reads(int seconds) throws Exception {
    List<Double> latencies = new ArrayList<>();
    long failures = 0;
    long start = System.nanoTime();
    while (System.nanoTime() - start < seconds * 1_000_000_000L) {
      long sent = System.nanoTime();
      var connection =
          (HttpURLConnection)
              URI.create(bench.sallyport().base() + read.path()).toURL().openConnection();
      read.headers().forEach(connection::setRequestProperty);
      if (connection.getResponseCode() == 200) {
        connection.getInputStream().readAllBytes();
        latencies.add((System.nanoTime() - sent) / 1e9);
      } else {
        failures++;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return Load.of(
        latencies.stream().mapToDouble(Double::doubleValue).toArray(),
        failures,
        (System.nanoTime() - start) / 1e9);
  }
}
