package io.sallyport.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  private static final double EXACT = 1e-12;

  @Test
  void a_percentile_is_the_nearest_rank_whatever_the_order() {
    double[] hundred = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
    assertEquals(50, Statistics.percentile(hundred, 50));
    assertEquals(99, Statistics.percentile(hundred, 99));
    assertEquals(100, Statistics.percentile(hundred, 100));
    assertEquals(1, Statistics.percentile(hundred, 0.5));
    assertEquals(100, hundred[0], "the caller's array stays as it was");
  }

  @Test
  void of_few_values_the_99th_percentile_is_the_greatest() {
    assertEquals(3, Statistics.percentile(new double[] {3, 1, 2}, 99));
    assertEquals(2, Statistics.percentile(new double[] {3, 1, 2}, 50));
  }

  @Test
  void a_percentile_of_nothing_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Statistics.percentile(new double[0], 50));
    assertThrows(IllegalArgumentException.class, () -> Statistics.percentile(new double[] {1}, 0));
  }

  @Test
  void the_median_is_the_middle_or_between_the_two_in_the_middle() {
    assertEquals(2, Statistics.median(List.of(9.0, 1.0, 2.0)));
    assertEquals(3, Statistics.median(List.of(9.0, 1.0, 2.0, 4.0)));
  }

  @Test
  void the_spread_is_half_of_the_distance_as_a_share_of_the_median() {
    assertEquals(new Statistics.Spread(2, 0.5), Statistics.spread(List.of(1.0, 2.0, 3.0)));
  }

  @Test
  void a_ratio_belongs_to_one_round_and_a_round_without_baseline_has_none() {
    assertEquals(
        List.of(0.5, 2.0), Statistics.ratios(List.of(1.0, 8.0, 7.0), List.of(2.0, 4.0, 0.0)));
    assertEquals(List.of(), Statistics.ratios(List.of(1.0), List.of()));
    assertEquals(
        1.25, Statistics.median(Statistics.ratios(List.of(1.0, 8.0), List.of(2.0, 4.0))), EXACT);
  }
}
