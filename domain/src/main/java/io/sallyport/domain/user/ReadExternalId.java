package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.UseCase;
import java.util.Optional;

/** Shows what another system calls someone. */
@FunctionalInterface
public interface ReadExternalId extends UseCase<ReadExternalId.Command, Optional<ExternalId>> {

  /** What is asked, and by whom. */
  record Command(Actor actor, UserId userId) {}

  /**
   * Empty if they were never linked, or are not there.
   *
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   */
  @Override
  Optional<ExternalId> handle(Command command);
}
