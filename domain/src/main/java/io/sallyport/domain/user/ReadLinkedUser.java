package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;

/** Shows the user whom another system knows by an external id. */
@FunctionalInterface
public interface ReadLinkedUser extends UseCase<ReadLinkedUser.Command, User> {

  /** What is asked, and by whom. */
  record Command(Actor actor, ExternalId externalId) {}

  /**
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws UserRefusal.UserNotFound if nobody has that external id
   */
  @Override
  User handle(Command command);
}
