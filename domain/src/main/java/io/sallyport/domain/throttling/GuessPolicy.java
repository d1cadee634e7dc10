package io.sallyport.domain.throttling;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How many wrong passwords may follow one another at one account: some that nobody has to wait for,
 * then each is followed by a wait, twice as long as the one before, and then no more (NIST SP
 * 800-63B-4 section 3.2.2).
 *
 * @param free how many may come at once; the first wait follows the last of them
 * @param firstWait in whole seconds
 * @param longestWait in whole seconds, at most a day
 * @param stop after how many no more passwords are compared; at most {@value #MAX_STOP}
 */
public record GuessPolicy(int free, Duration firstWait, Duration longestWait, int stop) {

  /** The upper bound of NIST SP 800-63B-4 section 3.2.2. */
  public static final int MAX_STOP = 100;

  public static final Duration MAX_WAIT = Duration.ofDays(1);

  public GuessPolicy {
    refuseUnless(
        1 <= free && free <= stop && stop <= MAX_STOP,
        "1 to " + MAX_STOP + " wrong passwords, and no more free ones than that");
    refuseUnless(
        firstWait.toSeconds() >= 1
            && isWholeSeconds(firstWait)
            && isWholeSeconds(longestWait)
            && firstWait.compareTo(longestWait) <= 0
            && longestWait.compareTo(MAX_WAIT) <= 0,
        "waits of whole seconds, from a second to a day, the longest not shorter than the first");
  }

  /** 50 free ones, waits from 30 seconds to an hour, and 100 in all. */
  public static GuessPolicy standard() {
    return new GuessPolicy(50, Duration.ofSeconds(30), Duration.ofHours(1), MAX_STOP);
  }

  private static boolean isWholeSeconds(Duration wait) {
    return wait.equals(wait.truncatedTo(ChronoUnit.SECONDS));
  }

  private static void refuseUnless(boolean right, String needed) {
    if (!right) {
      throw new IllegalArgumentException("A limit of guesses needs " + needed + ".");
    }
  }

  /**
   * How long nobody may try again after so many wrong passwords in a row; zero if they may at once.
   */
  public Duration waitAfter(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration wait = firstWait;
    for (int more = failures - free; more > 0 && wait.compareTo(longestWait) < 0; more--) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longestWait) < 0 ? wait : longestWait;
  }
}
