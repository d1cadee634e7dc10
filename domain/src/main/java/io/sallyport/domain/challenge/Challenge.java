package io.sallyport.domain.challenge;

import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was sent to an address and must come back from it, once. Immutable.
 *
 * @param tokenDigest see {@link ChallengeToken#digest()}
 * @param codeDigest see {@link ChallengeCode#digests}; null if no code was sent
 * @param attemptsLeft how many codes may yet be tried
 * @param codeExpiresAt when the code is of no use any more, at the latest when the token is
 * @param usedAt when it came back, or was ended by something else; null before
 */
public record Challenge(
    ChallengeId id,
    Purpose purpose,
    Recipient recipient,
    String tokenDigest,
    @Nullable String codeDigest,
    int attemptsLeft,
    Instant createdAt,
    Instant codeExpiresAt,
    Instant expiresAt,
    @Nullable Instant usedAt) {

  /** One that begins now, with a token and a code. */
  public static Challenge issue(
      Purpose purpose,
      Recipient recipient,
      ChallengeSecrets secrets,
      ChallengePolicy policy,
      Sealer sealer,
      Instant now) {
    return new Challenge(
        secrets.id(),
        purpose,
        recipient,
        secrets.token().digest(),
        secrets.code().digests(secrets.id(), sealer).get(0),
        policy.attempts(),
        now,
        now.plus(policy.codeLifetime()),
        now.plus(policy.lifetime(purpose)),
        null);
  }

  /** Whether it is good no more only because it has expired, and this is its token. */
  public boolean hasExpiredWith(ChallengeToken token, Purpose asked, Instant now) {
    return purpose == asked
        && usedAt == null
        && !now.isBefore(expiresAt)
        && token.hasDigest(tokenDigest);
  }

  /**
   * Whether what it was sent for is still so: the user is active, has the address to which it was
   * sent, and, where that matters, has been signed out everywhere by nothing since.
   */
  public boolean concerns(User user) {
    return user.active()
        && recipient.isAtTheAddressOf(user)
        && (!purpose.endsWithCredentials() || recipient.securityStamp() == user.securityStamp());
  }

  /** The same, of no use any more. */
  public Challenge ended(Instant now) {
    return copy(attemptsLeft, now);
  }

  Challenge attempted() {
    return copy(attemptsLeft - 1, usedAt);
  }

  private Challenge copy(int attempts, @Nullable Instant used) {
    return new Challenge(
        id,
        purpose,
        recipient,
        tokenDigest,
        codeDigest,
        attempts,
        createdAt,
        codeExpiresAt,
        expiresAt,
        used);
  }

  /** Without digests and address, which a log must not hold. */
  @Override
  public String toString() {
    return "Challenge[id=" + id + ", purpose=" + purpose + "]";
  }
}
