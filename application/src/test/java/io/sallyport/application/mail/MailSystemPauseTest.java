package io.sallyport.application.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MailSystemPauseTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final MailSystemPause pause = new MailSystemPause();

  @Test
  void doubles_each_time_up_to_five_minutes() {
    List<Long> lengths = new ArrayList<>();
    Instant now = NOW;
    for (int i = 0; i < 10; i++) {
      Duration length = pause.begin(now);
      lengths.add(length.toSeconds());
      assertTrue(pause.lasts(now.plus(length).minusMillis(1)));
      now = now.plus(length);
      assertFalse(pause.lasts(now));
    }

    assertEquals(List.of(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L), lengths);
  }

  @Test
  void those_who_fail_at_the_same_time_count_once() {
    assertEquals(Duration.ofSeconds(2), pause.begin(NOW));
    assertEquals(Duration.ofSeconds(2), pause.begin(NOW.plusMillis(5)));

    assertFalse(pause.lasts(NOW.plusSeconds(2)));
  }

  @Test
  void ends_at_once_and_begins_short_again() {
    pause.begin(NOW);
    pause.begin(NOW.plusSeconds(2));

    assertTrue(pause.end());
    assertFalse(pause.lasts(NOW.plusSeconds(2)));
    assertFalse(pause.end());
    assertEquals(Duration.ofSeconds(2), pause.begin(NOW));
  }

  @Test
  void is_over_if_the_clock_was_set_back() {
    pause.begin(NOW);

    assertFalse(pause.lasts(NOW.minus(Duration.ofDays(1))));
  }
}
