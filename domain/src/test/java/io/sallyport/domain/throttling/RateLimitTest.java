package io.sallyport.domain.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.throttling.Verdict.Allowed;
import io.sallyport.domain.throttling.Verdict.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final RateLimit SIXTY = RateLimit.of("log_in", 60, Duration.ofMinutes(1));

  private static Instant seconds(int seconds) {
    return NOW.plusSeconds(seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "60, PT1M, PT1S",
    "20, PT1H, PT3M",
    "5, P1D, PT4H48M",
    "7, PT1M, PT8.571429S",
    "1000000, PT1S, PT0.000001S",
    "999999, PT1S, PT0.000002S",
    "1, PT1S, PT1S",
  })
  void has_an_interval_of_whole_microseconds_that_allows_no_more_than_the_quota(
      int quota, Duration window, Duration interval) {
    assertEquals(interval, RateLimit.of("a", quota, window).interval());
  }

  @Test
  void tells_what_remains_and_when_that_is_one_more() {
    assertEquals(
        new Allowed(SIXTY, 59, Duration.ofSeconds(1)), Verdict.allowed(SIXTY, seconds(1), NOW));
    assertEquals(
        new Allowed(SIXTY, 0, Duration.ofSeconds(1)), Verdict.allowed(SIXTY, seconds(60), NOW));
    assertEquals(
        new Allowed(SIXTY, 0, Duration.ofMillis(400)),
        Verdict.allowed(SIXTY, seconds(60).minusMillis(600), NOW));
    assertEquals(
        new Allowed(SIXTY, 29, Duration.ofMillis(1)),
        Verdict.allowed(SIXTY, seconds(30).plusMillis(1), NOW));
  }

  @Test
  void tells_how_long_it_refuses() {
    assertEquals(
        new Refused(SIXTY, Duration.ofMillis(1)),
        Verdict.refused(SIXTY, seconds(59).plusMillis(1), NOW));
    assertEquals(
        new Refused(SIXTY, Duration.ofSeconds(1)), Verdict.refused(SIXTY, seconds(60), NOW));
  }

  @Test
  void a_burst_is_less_than_the_quota_where_that_is_said() {
    var ten = new RateLimit("log_in", 60, Duration.ofMinutes(1), 10);

    assertEquals(seconds(9), ten.latestArrival(NOW));
    assertEquals(new Allowed(ten, 9, Duration.ofSeconds(1)), Verdict.allowed(ten, seconds(1), NOW));
  }

  @ParameterizedTest
  @CsvSource({
    "Log_in, 60, PT1M, 60, name",
    "'', 60, PT1M, 60, name",
    "1a, 60, PT1M, 60, name",
    "a, 0, PT1M, 0, quota",
    "a, 1000001, PT1M, 1, quota",
    "a, 60, PT0S, 60, window",
    "a, 60, PT1.5S, 60, window",
    "a, 60, P1DT1S, 60, window",
    "a, 60, PT1M, 0, burst",
    "a, 60, PT1M, 61, burst",
  })
  void is_refused_with_the_name_of_what_is_wrong(
      String name, int quota, Duration window, int burst, String wrong) {
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> new RateLimit(name, quota, window, burst));

    assertTrue(String.valueOf(refused.getMessage()).contains(wrong), refused::getMessage);
  }

  @Test
  void whom_it_counts_is_not_printed() {
    var command = new Throttle.Command(new Actor.Visitor(), "log_in", "192.0.2.1");

    assertFalse(command.toString().contains("192"), command.toString());
  }
}
