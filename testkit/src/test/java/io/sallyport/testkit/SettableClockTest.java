package io.sallyport.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SettableClockTest {

  @Test
  void stands_still_until_it_is_told_to_move() {
    var clock = new SettableClock(Instant.EPOCH);

    assertEquals(Instant.EPOCH, clock.instant());
    clock.advance(Duration.ofSeconds(5));
    assertEquals(Instant.ofEpochSecond(5), clock.instant());
    clock.set(Instant.EPOCH);
    assertEquals(Instant.EPOCH, clock.instant());
  }
}
