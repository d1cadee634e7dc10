package io.sallyport.domain.key;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;
import java.util.Optional;

/**
 * Takes a key pair away that others may have seen: no token that it signed is good any more, as
 * soon as each node has read the pairs again.
 */
@FunctionalInterface
public interface RetireKey extends UseCase<RetireKey.Command, Optional<RetireKey.Retired>> {

  /**
   * @param algorithm of the pairs that sign, which need not be that of the retired one
   * @param keyId the {@code kid}
   */
  record Command(Actor actor, KeyAlgorithm algorithm, String keyId) {}

  /**
   * @param successor the pair that was made because no other could sign; it signs at once; empty if
   *     there was no need
   */
  record Retired(SigningKey key, Optional<SigningKey> successor) {}

  /**
   * @return empty, with nothing changed, if there is no such pair
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   */
  @Override
  Optional<Retired> handle(Command command);
}
