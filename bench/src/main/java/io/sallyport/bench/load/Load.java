package io.sallyport.bench.load;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a load generator saw.
 *
 * @param requests that got the response they should get
 * @param failures other responses, and none at all
 * @param figures rate and percentiles, as far as they are known
 * @param parts the loads of which this one is the sum, by name; empty if it is of one kind
 */
record Load(long requests, long failures, Map<Figure, Double> figures, Map<String, Load> parts) {

  Load(long requests, long failures, Map<Figure, Double> figures) {
    this(requests, failures, figures, Map.of());
  }

  /** Of a count only. */
  static Load of(long requests, double seconds) {
    return new Load(requests, 0, Map.of(Figure.RATE, requests / seconds));
  }

  /** Of latencies in seconds. */
  static Load of(double[] latencies, long failures, double seconds) {
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.RATE, latencies.length / seconds);
    if (latencies.length > 0) {
      figures.put(Figure.P50, Statistics.percentile(latencies, 50));
      figures.put(Figure.P95, Statistics.percentile(latencies, 95));
      figures.put(Figure.P99, Statistics.percentile(latencies, 99));
    }
    return new Load(latencies.length, failures, figures);
  }

  Load with(Figure figure, double value) {
    Map<Figure, Double> more = new EnumMap<>(Figure.class);
    more.putAll(figures);
    more.put(figure, value);
    return new Load(requests, failures, more, parts);
  }
}
