package io.sallyport.bootstrap.enumeration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * How long the two requests of a pair took, sample by sample, and whether that tells them apart.
 *
 * <p>Samples of a running system are not independent, and their tails are long: a collection of
 * garbage hits one of the two. So three figures are asked, which err in different ways: the median
 * of the differences within the samples with its interval of 99 percent, which needs no assumption
 * about the distribution; Wilcoxon's test of the same differences; and Welch's t, as in leakage
 * tests of cryptography (Reparaz, Balasch, Verbauwhede: dude, is my code constant time?, 2016).
 */
final class Timing {

  private static final double MOST_T = 4.5;
  private static final double LEAST_P = 0.001;

  /** Of the standard normal distribution, for 99 percent on both sides. */
  private static final double Z_99 = 2.5758;

  private static final double KEPT = 0.99;

  private final double[] one;
  private final double[] other;

  /**
   * @param one nanoseconds of the first request
   * @param other nanoseconds of the second request of the same sample
   */
  private Timing(double[] one, double[] other) {
    this.one = one;
    this.other = other;
  }

  /** Sends both of each sample in random order, after a tenth of the samples to warm up. */
  static Timing of(Pair pair, int samples, Random random) {
    int warmUp = samples / 10;
    double[] one = new double[samples];
    double[] other = new double[samples];
    for (int i = -warmUp; i < samples; i++) {
      int number = i + warmUp;
      boolean oneFirst = random.nextBoolean();
      double first = nanos(oneFirst ? pair.one() : pair.other(), number);
      double second = nanos(oneFirst ? pair.other() : pair.one(), number);
      if (i >= 0) {
        one[i] = oneFirst ? first : second;
        other[i] = oneFirst ? second : first;
      }
    }
    return new Timing(one, other);
  }

  private static double nanos(Pair.Request request, int number) {
    long start = System.nanoTime();
    request.send(number);
    return System.nanoTime() - start;
  }

  /**
   * Whether the median difference is surely smaller than that, and the means do not differ.
   *
   * @param nanos the interval of the median difference must lie within it, on both sides of 0
   */
  boolean isAlike(double nanos) {
    return lowest() > -nanos && highest() < nanos && Math.abs(welch()) < MOST_T;
  }

  /** Whether not even the ranks of the differences show one, however small. */
  boolean isInvisible() {
    return wilcoxon() > LEAST_P;
  }

  double median() {
    double[] sorted = sortedDifferences();
    return sorted[sorted.length / 2];
  }

  /** The lower end of the interval of 99 percent around the median difference. */
  double lowest() {
    double[] sorted = sortedDifferences();
    return sorted[Math.max(0, sorted.length / 2 - reach(sorted.length))];
  }

  /** The upper end. */
  double highest() {
    double[] sorted = sortedDifferences();
    return sorted[Math.min(sorted.length - 1, sorted.length / 2 + reach(sorted.length))];
  }

  /** How many places of the sorted differences the median may be off, by the sign test. */
  private static int reach(int samples) {
    return (int) Math.ceil(Z_99 * Math.sqrt(samples) / 2);
  }

  /** Welch's t of the times, without the slowest hundredth of the samples. */
  double welch() {
    double[] slower = IntStream.range(0, one.length).mapToDouble(this::slower).sorted().toArray();
    double limit = slower[(int) (KEPT * (slower.length - 1))];
    int[] kept = IntStream.range(0, one.length).filter(i -> slower(i) <= limit).toArray();
    return TTest.withDefaults()
        .with(DataDispersion.HETEROSCEDASTIC)
        .test(pick(one, kept), pick(other, kept))
        .getStatistic();
  }

  private double slower(int sample) {
    return Math.max(one[sample], other[sample]);
  }

  private static double[] pick(double[] values, int[] places) {
    return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
  }

  /** The probability that so unequal differences come about by chance. */
  double wilcoxon() {
    return WilcoxonSignedRankTest.withDefaults().test(one, other).getPValue();
  }

  private double[] sortedDifferences() {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] - other[i]).sorted().toArray();
  }

  /** A row of a table: samples, median, interval in microseconds, t, p. */
  String row() {
    return String.format(
        Locale.ROOT,
        "%,d | %.1f | %.1f to %.1f | %.1f | %.3f",
        one.length,
        median() / 1000,
        lowest() / 1000,
        highest() / 1000,
        welch(),
        wilcoxon());
  }
}
