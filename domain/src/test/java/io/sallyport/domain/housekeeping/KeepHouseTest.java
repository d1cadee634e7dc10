package io.sallyport.domain.housekeeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class KeepHouseTest {

  @Test
  void sweeps_at_least_one_batch() {
    assertEquals(1, new KeepHouse.Command("a", 1).mostBatches());
    assertThrows(IllegalArgumentException.class, () -> new KeepHouse.Command("a", 0));
  }
}
