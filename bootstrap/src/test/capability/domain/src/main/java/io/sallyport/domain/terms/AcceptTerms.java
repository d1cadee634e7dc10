package io.sallyport.domain.terms;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;
import java.time.Instant;

/** Notes that people accept the terms of use. */
@FunctionalInterface
public interface AcceptTerms extends UseCase<Actor.SignedIn, Instant> {

  /**
   * @return when they accepted them first
   */
  @Override
  Instant handle(Actor.SignedIn actor);
}
