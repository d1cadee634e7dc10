package io.sallyport.bench.load;

import java.util.List;
import java.util.Map;

/** What is resident in memory once servers have settled: a moment of each, in one run. */
final class Memory {

  private static final int SETTLE_MILLIS = 3_000;

  private Memory() {}

  static Result resident(String scenario, List<Server> servers) throws InterruptedException {
    Thread.sleep(SETTLE_MILLIS);
    List<Series> series = servers.stream().map(server -> new Series(server.name())).toList();
    for (int i = 0; i < series.size(); i++) {
      series.get(i).add(Map.of(Figure.RESIDENT, servers.get(i).resident()));
    }
    return new Result(scenario, series, 0, 0);
  }
}
