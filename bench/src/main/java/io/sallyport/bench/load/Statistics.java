package io.sallyport.bench.load;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Percentiles, medians and ratios of pairs. */
final class Statistics {

  /**
   * A median and half the distance between the least and the greatest, as a share of the median.
   */
  record Spread(double median, double share) {}

  private Statistics() {}

  /**
   * The least value that so many percent of all are not above (nearest rank).
   *
   * @throws IllegalArgumentException if there is no value or the percentage is not in (0, 100]
   */
  static double percentile(double[] values, double percent) {
    if (values.length == 0 || percent <= 0 || percent > 100) {
      throw new IllegalArgumentException(values.length + " values, " + percent + " percent");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(percent / 100 * sorted.length) - 1];
  }

  /** The middle one, or the mean of the two in the middle. */
  static double median(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  static Spread spread(List<Double> values) {
    double median = median(values);
    double least = values.stream().min(Double::compare).orElseThrow();
    double greatest = values.stream().max(Double::compare).orElseThrow();
    return new Spread(median, median == 0 ? 0 : (greatest - least) / 2 / median);
  }

  /**
   * Of each round, the value divided by the baseline of the same round; rounds without a baseline
   * are left out.
   */
  static List<Double> ratios(List<Double> values, List<Double> baseline) {
    return IntStream.range(0, Math.min(values.size(), baseline.size()))
        .filter(round -> baseline.get(round) > 0)
        .mapToObj(round -> values.get(round) / baseline.get(round))
        .toList();
  }
}
