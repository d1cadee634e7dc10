package io.sallyport.domain.challenge;

import java.time.Duration;
import java.util.List;

/**
 * How long challenges are good.
 *
 * @param verification of a link that verifies an address or lets one register
 * @param recovery of a link that gives a new password or another address
 * @param undoing of a link that takes a change of address back
 * @param codeLifetime of every code; no longer than any link
 * @param attempts how many codes may be tried on one challenge, 1 to {@value #MOST_ATTEMPTS}
 */
public record ChallengePolicy(
    Duration verification,
    Duration recovery,
    Duration undoing,
    Duration codeLifetime,
    int attempts) {

  /** Of 10^8 codes, so many guesses meet the right one once in ten million challenges. */
  public static final int MOST_ATTEMPTS = 10;

  /** The longest that a link may be good. */
  public static final Duration LONGEST = Duration.ofDays(30);

  public ChallengePolicy {
    for (Duration lifetime : List.of(verification, recovery, undoing)) {
      if (lifetime.compareTo(codeLifetime) < 0 || lifetime.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "A link is good for as long as a code at least, and for 30 days at most.");
      }
    }
    if (codeLifetime.isNegative() || codeLifetime.isZero()) {
      throw new IllegalArgumentException("A code is good for some time.");
    }
    if (attempts < 1 || attempts > MOST_ATTEMPTS) {
      throw new IllegalArgumentException(
          "Between 1 and " + MOST_ATTEMPTS + " codes may be tried, not " + attempts + ".");
    }
  }

  /** A day, an hour, three days; codes ten minutes and five attempts. */
  public static ChallengePolicy standard() {
    return new ChallengePolicy(
        Duration.ofDays(1), Duration.ofHours(1), Duration.ofDays(3), Duration.ofMinutes(10), 5);
  }

  /** How long a link is good. */
  public Duration lifetime(Purpose purpose) {
    return switch (purpose) {
      case REGISTER, VERIFY_EMAIL -> verification;
      case RECOVER_PASSWORD, CHANGE_EMAIL -> recovery;
      case UNDO_EMAIL_CHANGE -> undoing;
    };
  }
}
