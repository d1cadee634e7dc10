package io.sallyport.testkit.challenge;

import io.sallyport.domain.challenge.Challenge;
import io.sallyport.domain.challenge.ChallengeId;
import io.sallyport.domain.challenge.Purpose;
import io.sallyport.domain.challenge.Recipient;
import io.sallyport.domain.challenge.Use;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Challenges to put into a test. */
public final class SampleChallenges {

  /** When they were sent. */
  public static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");

  public static final Instant CODE_EXPIRY = NOW.plus(Duration.ofMinutes(10));
  public static final Instant EXPIRY = NOW.plus(Duration.ofHours(1));

  private static final int ATTEMPTS = 5;
  private static final ScriptedSecretSource SECRETS = new ScriptedSecretSource(2);

  private SampleChallenges() {}

  /** Another one each time, at the user's own address. */
  public static Challenge aChallengeOf(User user, Purpose purpose) {
    return to(Recipient.of(user), purpose);
  }

  public static Challenge to(Recipient recipient, Purpose purpose) {
    ChallengeId id = ChallengeId.next(NOW, SECRETS);
    return challenge(id, purpose, recipient, "code of " + id, EXPIRY);
  }

  /** One of which only a link was sent. */
  static Challenge withoutCode(User user, Purpose purpose) {
    return challenge(ChallengeId.next(NOW, SECRETS), purpose, Recipient.of(user), null, EXPIRY);
  }

  static Challenge until(User user, Instant expiry) {
    ChallengeId id = ChallengeId.next(NOW, SECRETS);
    return challenge(id, Purpose.VERIFY_EMAIL, Recipient.of(user), "code of " + id, expiry);
  }

  private static Challenge challenge(
      ChallengeId id,
      Purpose purpose,
      Recipient recipient,
      @Nullable String codeDigest,
      Instant expiry) {
    return new Challenge(
        id,
        purpose,
        recipient,
        "token of " + id,
        codeDigest,
        ATTEMPTS,
        NOW,
        CODE_EXPIRY,
        expiry,
        null);
  }

  /** What uses it by its own token. */
  public static Use byToken(Challenge challenge) {
    return byToken(challenge, NOW);
  }

  public static Use byToken(Challenge challenge, Instant now) {
    return new Use(challenge.id(), challenge.purpose(), challenge.tokenDigest(), List.of(), now);
  }

  /** What uses it by its own code. */
  public static Use byCode(Challenge challenge) {
    return byCode(challenge, NOW);
  }

  public static Use byCode(Challenge challenge, Instant now) {
    return new Use(
        challenge.id(), challenge.purpose(), null, List.of("code of " + challenge.id()), now);
  }
}
