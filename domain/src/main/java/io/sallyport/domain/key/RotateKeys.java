package io.sallyport.domain.key;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;
import java.util.Optional;

/** Lets a new key pair take the place of the one that signs, and forgets those long replaced. */
@FunctionalInterface
public interface RotateKeys extends UseCase<RotateKeys.Command, Optional<SigningKey>> {

  /** When to make a new pair, and when it signs. */
  enum When {
    /** Only if the policy says that it is time, or nothing can sign. */
    IF_DUE,
    /** Now; it signs once every verifier knows it. */
    IN_TURN,
    /** Now, and it signs at once: for a key that was seen by others. */
    AT_ONCE
  }

  record Command(Actor actor, KeyAlgorithm algorithm, When when) {}

  /**
   * Safe to ask on several nodes at once: one pair comes of it.
   *
   * @return the pair that was made; empty if there was no need, or another node was faster
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   */
  @Override
  Optional<SigningKey> handle(Command command);
}
