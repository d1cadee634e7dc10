package io.sallyport.domain.challenge;

import io.sallyport.domain.shared.SecretSource;
import java.time.Instant;

/** What a letter carries of a challenge, and nobody else may know. Either is enough. */
public record ChallengeSecrets(ChallengeToken token, ChallengeCode code) {

  /** Those of a challenge that is yet to be kept. */
  public static ChallengeSecrets draw(Instant now, SecretSource secrets) {
    ChallengeId id = ChallengeId.next(now, secrets);
    return new ChallengeSecrets(ChallengeToken.draw(id, secrets), ChallengeCode.draw(secrets));
  }

  public ChallengeId id() {
    return token.id();
  }
}
