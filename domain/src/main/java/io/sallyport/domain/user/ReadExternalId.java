package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import java.util.Optional;

/** Shows what another system calls someone. */
@FunctionalInterface
public interface ReadExternalId {

  /**
   * Empty if they were never linked, or are not there.
   *
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   */
  Optional<ExternalId> handle(Actor actor, UserId userId);
}
