package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.UseCase;

/** Says what another system calls someone, in place of what was said before. */
@FunctionalInterface
public interface LinkUser extends UseCase<LinkUser.Command, UseCase.Done> {

  record Command(Actor actor, UserId userId, ExternalId externalId) {}

  /**
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws UserRefusal.UserNotFound if there is no such user
   * @throws UserRefusal.ExternalIdTaken if another user has that external id
   */
  @Override
  Done handle(Command command);
}
