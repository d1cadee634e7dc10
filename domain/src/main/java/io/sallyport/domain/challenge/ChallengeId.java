package io.sallyport.domain.challenge;

import io.sallyport.domain.access.Uuid7;
import io.sallyport.domain.shared.SecretSource;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Names one challenge for ever; a UUID of version 7. No secret. */
public record ChallengeId(UUID value) {

  public static ChallengeId next(Instant now, SecretSource secrets) {
    return new ChallengeId(Uuid7.at(now, secrets));
  }

  /** Empty if the text is not a UUID in its 36-character form. */
  public static Optional<ChallengeId> parse(String text) {
    return Uuid7.parse(text).map(ChallengeId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
