package io.sallyport.application.mail;

import java.time.Duration;
import java.util.List;

/** How long a mail waits that was not taken: longer each time, and never as long as another one. */
final class RetryPauses {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6));

  private static final double SPREAD = 0.2;
  private static final double MOST_OF_A_BYTE = 255;

  private RetryPauses() {}

  /**
   * @param attempts how often it was tried in vain, at least 1
   * @param random where in the spread of a fifth to both sides
   */
  static Duration after(int attempts, byte random) {
    Duration pause = PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
    double place = Byte.toUnsignedInt(random) / MOST_OF_A_BYTE;
    return Duration.ofMillis(Math.round(pause.toMillis() * (1 - SPREAD + 2 * SPREAD * place)));
  }
}
