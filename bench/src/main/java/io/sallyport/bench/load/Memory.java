package io.sallyport.bench.load;

import java.util.List;
import java.util.Map;

/** What is resident in memory once each server has settled: a moment of each, in one run. */
final class Memory {

  private static final int SETTLE_MILLIS = 3_000;

  private final Bench bench;
  private final List<Series> idle = List.of(new Series("bare"), new Series("Sallyport"));
  private final List<Series> loaded = List.of(new Series("bare"), new Series("Sallyport"));

  Memory(Bench bench) {
    this.bench = bench;
  }

  /** Before the first request. */
  void noteIdle() throws InterruptedException {
    note(idle);
  }

  /** Behind all loads, before anything asks the virtual machines what they allocated. */
  void noteLoaded() throws InterruptedException {
    note(loaded);
  }

  private void note(List<Series> series) throws InterruptedException {
    Thread.sleep(SETTLE_MILLIS);
    series.get(0).add(Map.of(Figure.RESIDENT, bench.bare().resident()));
    series.get(1).add(Map.of(Figure.RESIDENT, bench.sallyport().resident()));
  }

  List<Result> results() {
    return List.of(
        new Result("memory, idle", idle, 0, 0), new Result("memory, loaded", loaded, 0, 0));
  }
}
