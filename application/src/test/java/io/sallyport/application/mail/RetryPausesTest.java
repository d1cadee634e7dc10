package io.sallyport.application.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryPausesTest {

  @ParameterizedTest
  @CsvSource({
    "1, PT8S, PT12S",
    "2, PT48S, PT1M12S",
    "3, PT4M, PT6M",
    "4, PT12M, PT18M",
    "5, PT48M, PT1H12M",
    "6, PT2H24M, PT3H36M",
    "7, PT4H48M, PT7H12M",
    "8, PT4H48M, PT7H12M",
    "1000, PT4H48M, PT7H12M"
  })
  void grow_with_the_attempts_a_fifth_more_or_less(int attempts, Duration least, Duration most) {
    assertEquals(least, RetryPauses.after(attempts, (byte) 0));
    assertEquals(most, RetryPauses.after(attempts, (byte) 255));
  }
}
