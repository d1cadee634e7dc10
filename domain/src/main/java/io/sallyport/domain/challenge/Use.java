package io.sallyport.domain.challenge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One use of a challenge, by its token or by its code.
 *
 * @param tokenDigest null if a code is shown
 * @param codeDigests of the code under every key that is known; none if a token is shown
 */
public record Use(
    ChallengeId id,
    Purpose purpose,
    @Nullable String tokenDigest,
    List<String> codeDigests,
    Instant now) {

  public Use {
    codeDigests = List.copyOf(codeDigests);
    if ((tokenDigest == null) == codeDigests.isEmpty()) {
      throw new IllegalArgumentException("A challenge is used by its token or by its code.");
    }
  }

  public boolean isByCode() {
    return tokenDigest == null;
  }

  /**
   * What this does to a challenge. For stores that cannot say it in one statement, and keep others
   * away meanwhile.
   *
   * @return the challenge after it: used, or with one attempt less; the same if it is not concerned
   */
  public Challenge applyTo(Challenge challenge) {
    if (!challenge.id().equals(id)
        || challenge.purpose() != purpose
        || challenge.usedAt() != null
        || !now.isBefore(challenge.expiresAt())) {
      return challenge;
    }
    return isByCode() ? byCode(challenge) : byToken(challenge);
  }

  private Challenge byToken(Challenge challenge) {
    return challenge.tokenDigest().equals(tokenDigest) ? challenge.ended(now) : challenge;
  }

  private Challenge byCode(Challenge challenge) {
    if (challenge.attemptsLeft() < 1 || !now.isBefore(challenge.codeExpiresAt())) {
      return challenge;
    }
    Challenge attempted = challenge.attempted();
    return challenge.codeDigest() != null && codeDigests.contains(challenge.codeDigest())
        ? attempted.ended(now)
        : attempted;
  }

  @Override
  public String toString() {
    return "Use[id=" + id + ", purpose=" + purpose + ", byCode=" + isByCode() + "]";
  }
}
