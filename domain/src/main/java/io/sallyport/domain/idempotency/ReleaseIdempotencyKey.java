package io.sallyport.domain.idempotency;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;

/**
 * Frees the key of a request that was refused, so that it is looked at anew when it comes again.
 */
@FunctionalInterface
public interface ReleaseIdempotencyKey
    extends UseCase<ReleaseIdempotencyKey.Command, UseCase.Done> {

  record Command(Actor actor, TakenKey key) {}

  /** Does nothing if something was made under the key after all, or another has taken it over. */
  @Override
  Done handle(Command command);
}
