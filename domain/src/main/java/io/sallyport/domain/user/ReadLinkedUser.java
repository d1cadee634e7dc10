package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;

/** Shows the user whom another system knows by an external id. */
@FunctionalInterface
public interface ReadLinkedUser {

  /**
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws UserRefusal.UserNotFound if nobody has that external id
   */
  User handle(Actor actor, ExternalId externalId);
}
