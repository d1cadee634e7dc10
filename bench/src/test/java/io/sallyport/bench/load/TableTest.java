package io.sallyport.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final Series BARE =
      new Series("bare")
          .add(Map.of(Figure.RATE, 9000.0, Figure.P50, 0.0005))
          .add(Map.of(Figure.RATE, 3000.0, Figure.P50, 0.0005));
  private static final Series OURS =
      new Series("Sallyport")
          .add(Map.of(Figure.RATE, 4500.0, Figure.SERVER_CPU, 0.0009))
          .add(Map.of(Figure.RATE, 3000.0, Figure.SERVER_CPU, 0.0009));

  @Test
  void compares_each_round_with_the_baseline_of_the_same_round() {
    List<String> lines =
        Table.of(List.of(new Result("me", List.of(BARE, OURS), 0, 0))).lines().toList();
    assertEquals(4, lines.size());
    assertTrue(lines.get(2).contains("| me ") && lines.get(2).contains("| 6,000 "), lines.get(2));
    // Not 3,750 / 6,000 = 0.63.
    assertTrue(lines.get(3).contains("| 3,750 ×0.75 ±33% |"), lines.get(3));
  }

  @Test
  void
      a_figure_that_the_baseline_lacks_stands_without_a_ratio_and_one_that_was_not_measured_is_empty() {
    String ours =
        Table.of(List.of(new Result("me", List.of(BARE, OURS), 0, 0))).lines().toList().get(3);
    assertTrue(ours.contains("| 900 µs "), ours);
    assertFalse(ours.contains("ms"), ours);
  }

  @Test
  void columns_stand_below_each_other() {
    assertEquals(
        "| a  | b   |\n|----|-----|\n| cc | ddd |\n",
        Table.markdown(List.of(List.of("a", "b"), List.of("cc", "ddd"))));
  }

  @Test
  void units_fit_the_size() {
    assertEquals("308 µs", Figure.P50.format(308e-6));
    assertEquals("12.3 ms", Figure.P50.format(0.01234));
    assertEquals("5.80 s", Figure.SERVER_CPU.format(5.8));
    assertEquals("132 kB", Figure.ALLOCATED.format(132_000));
    assertEquals("110 MB", Figure.RESIDENT.format(110e6));
    assertEquals("12,345", Figure.RATE.format(12345));
  }
}
