package io.sallyport.domain.throttling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "1, PT0S",
    "49, PT0S",
    "50, PT30S",
    "51, PT1M",
    "52, PT2M",
    "56, PT32M",
    "57, PT1H",
    "58, PT1H",
    "100, PT1H",
  })
  void doubles_the_wait_after_the_free_ones_up_to_the_longest(int failures, Duration wait) {
    assertEquals(wait, GuessPolicy.standard().waitAfter(failures));
  }

  @Test
  void stops_where_nist_says_at_the_latest() {
    assertEquals(100, GuessPolicy.standard().stop());
    assertEquals(100, GuessPolicy.MAX_STOP);
  }

  @Test
  void lets_a_guesser_who_never_gives_up_need_almost_two_days_for_all() {
    GuessPolicy policy = GuessPolicy.standard();

    Duration all =
        IntStream.range(1, policy.stop())
            .mapToObj(policy::waitAfter)
            .reduce(Duration.ZERO, Duration::plus);

    assertEquals(Duration.ofHours(43).plus(Duration.ofMinutes(63)).plusSeconds(30), all);
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT1S, PT1S, 1",
    "2, PT1S, PT1S, 1",
    "1, PT1S, PT1S, 101",
    "1, PT0S, PT1S, 1",
    "1, PT1.5S, PT2S, 1",
    "1, PT1S, PT2.5S, 1",
    "1, PT2S, PT1S, 1",
    "1, PT1S, PT24H1S, 1",
  })
  void refuses_what_is_no_limit(int free, Duration first, Duration longest, int stop) {
    assertThrows(IllegalArgumentException.class, () -> new GuessPolicy(free, first, longest, stop));
  }

  @ParameterizedTest
  @CsvSource({"1, PT1S, PT1S, 1", "100, PT24H, PT24H, 100"})
  void accepts_the_narrowest_and_the_widest(int free, Duration first, Duration longest, int stop) {
    assertEquals(first, new GuessPolicy(free, first, longest, stop).waitAfter(free));
  }

  @Test
  void a_wait_ends_so_long_from_now() {
    Instant now = Instant.parse("2026-11-23T08:00:00Z");

    assertEquals(Duration.ofSeconds(7), new GuessVerdict.WaitUntil(now.plusSeconds(7)).from(now));
  }
}
