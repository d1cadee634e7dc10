package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;

/** Shows an administrator one account. */
@FunctionalInterface
public interface ReadUser {

  /**
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws UserRefusal.UserNotFound if there is none with that id
   */
  User handle(Actor actor, UserId id);
}
