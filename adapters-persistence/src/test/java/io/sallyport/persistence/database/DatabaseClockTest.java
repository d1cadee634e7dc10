package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.sallyport.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseClockTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  /** Close to where the counter wraps, as it may be on some machine. */
  private final AtomicLong counter = new AtomicLong(Long.MAX_VALUE - 1_500_000_000L);

  private final SettableClock machine = new SettableClock(Instant.parse("1999-12-31T23:59:59Z"));
  private final DatabaseClock clock = new DatabaseClock(nobodyThere(), machine, counter::get);

  private static PGSimpleDataSource nobodyThere() {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl("jdbc:postgresql://127.0.0.1:1/d?connectTimeout=1");
    return dataSource;
  }

  private void pass(Duration time) {
    counter.addAndGet(time.toNanos());
  }

  private static Instant afterNoon(long millis) {
    return NOON.plusMillis(millis);
  }

  /** Asks, and hears after so long what the time was at some moment within. */
  private void hear(long roundTripMillis, Instant answer) {
    long asked = counter.get();
    pass(Duration.ofMillis(roundTripMillis));
    clock.correct(asked, counter.get(), answer);
  }

  @Test
  void is_the_clock_of_the_machine_before_the_first_anchor() {
    assertEquals(machine.instant(), clock.instant());
    machine.advance(Duration.ofSeconds(1));
    assertEquals(machine.instant(), clock.instant());
  }

  @Test
  void takes_the_middle_of_the_round_trip_and_goes_on_by_the_counter() {
    hear(20, NOON);

    assertEquals(afterNoon(10), clock.instant());
    pass(Duration.ofHours(1));
    assertEquals(afterNoon(10 + TimeUnit.HOURS.toMillis(1)), clock.instant());
  }

  @Test
  void does_not_care_what_becomes_of_the_clock_of_the_machine() {
    hear(0, NOON);

    machine.set(Instant.parse("2038-01-19T03:14:08Z"));
    assertEquals(NOON, clock.instant());
    machine.set(Instant.EPOCH);
    assertEquals(NOON, clock.instant());
  }

  @Test
  void does_not_move_while_the_answers_can_be_true_of_it() {
    hear(20, NOON);
    for (int round = 1; round <= 100; round++) {
      pass(Duration.ofMillis(80));
      // The answer was made at the beginning of the round trip, or at its end.
      hear(20, afterNoon(100L * round + (round % 2 == 0 ? -10 : 10)));

      assertEquals(afterNoon(10 + 100L * round), clock.instant());
    }
  }

  @Test
  void moves_forward_to_the_middle_if_it_is_late() {
    hear(0, NOON);
    pass(Duration.ofMinutes(1));

    hear(4, NOON.plusSeconds(61));

    assertEquals(NOON.plusSeconds(61).plusMillis(2), clock.instant());
  }

  @Test
  void goes_backwards_by_no_more_than_its_error_and_half_the_round_trip() {
    hear(0, NOON);
    pass(Duration.ofMinutes(1));
    Instant before = clock.instant();

    hear(4, before.minusMillis(30));

    // 30 early when asked, and the 4 that passed meanwhile are the answer's as well.
    assertEquals(before.minusMillis(30).plusMillis(2), clock.instant());
    assertEquals(Duration.ofMillis(-32), Duration.between(before.plusMillis(4), clock.instant()));
  }

  @Test
  void keeps_its_anchor_while_the_database_is_away() {
    assertFalse(clock.anchor());
    assertEquals(machine.instant(), clock.instant());

    hear(0, NOON);
    assertFalse(clock.anchor());
    pass(Duration.ofMinutes(5));

    assertEquals(NOON.plusSeconds(300), clock.instant());
  }
}
