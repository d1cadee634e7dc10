package io.sallyport.domain.key;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When key pairs come and go.
 *
 * @param rotation how long one pair signs; zero for as long as nobody rotates it by hand
 * @param overlap how long a pair is published before it signs: longer than any verifier keeps what
 *     we publish
 * @param retention how long a pair is published after the next one signs: longer than the tokens it
 *     signed are good
 */
public record KeyPolicy(Duration rotation, Duration overlap, Duration retention) {

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  public KeyPolicy {
    if (rotation.isNegative() || overlap.isNegative() || retention.isNegative()) {
      throw new IllegalArgumentException("Key pairs come and go in the future.");
    }
  }

  /**
   * For verifiers that keep what we publish for five minutes at most, and clocks that differ by no
   * more.
   *
   * @param rotation how long one pair signs; zero for as long as nobody rotates it by hand
   * @param accessTokenLifetime of {@code SessionPolicy}
   */
  public static KeyPolicy standard(Duration rotation, Duration accessTokenLifetime) {
    return new KeyPolicy(
        rotation, FIVE_MINUTES.multipliedBy(2), accessTokenLifetime.plus(FIVE_MINUTES));
  }

  /** Whether a new pair is to be made: there is none, or the newest has signed long enough. */
  public boolean isDue(List<SigningKey> newestFirst, Instant now) {
    if (newestFirst.isEmpty()) {
      return true;
    }
    Instant end = newestFirst.get(0).signsFrom().plus(rotation).minus(overlap);
    return !rotation.isZero() && !now.isBefore(end);
  }

  /** The pair that signs now: the newest that may. */
  public static Optional<SigningKey> signer(List<SigningKey> newestFirst, Instant now) {
    return newestFirst.stream().filter(key -> !now.isBefore(key.signsFrom())).findFirst();
  }

  /** Those whose last token has expired, because the next pair has signed for long enough. */
  public List<SigningKey> outlived(List<SigningKey> newestFirst, Instant now) {
    List<SigningKey> outlived = new ArrayList<>();
    for (int i = 1; i < newestFirst.size(); i++) {
      Instant stoppedSigning = newestFirst.get(i - 1).signsFrom();
      if (!now.isBefore(stoppedSigning.plus(retention))) {
        outlived.add(newestFirst.get(i));
      }
    }
    return outlived;
  }
}
