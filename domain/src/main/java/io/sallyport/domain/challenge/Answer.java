package io.sallyport.domain.challenge;

import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody shows who says that a letter reached them, as they typed it. */
public sealed interface Answer {

  /**
   * What the stores are asked.
   *
   * @return empty if it is of no form that we ever sent
   */
  Optional<Use> use(Purpose purpose, Sealer sealer, Instant now);

  /** The token of the link. */
  record ByToken(Secret token) implements Answer {

    @Override
    public Optional<Use> use(Purpose purpose, Sealer sealer, Instant now) {
      return ChallengeToken.parse(token)
          .map(shown -> new Use(shown.id(), purpose, shown.digest(), List.of(), now));
    }
  }

  /**
   * The code, and the challenge of which whoever asked for the letter was told.
   *
   * @param id as the client sends it
   */
  record ByCode(String id, Secret code) implements Answer {

    @Override
    public Optional<Use> use(Purpose purpose, Sealer sealer, Instant now) {
      return ChallengeId.parse(id)
          .flatMap(
              challenge ->
                  ChallengeCode.parse(code)
                      .map(typed -> typed.digests(challenge, sealer))
                      .map(digests -> new Use(challenge, purpose, null, digests, now)));
    }
  }
}
