package io.sallyport.domain.user;

import io.sallyport.domain.access.Actor;

/** Shows people their own account. */
@FunctionalInterface
public interface ReadProfile {

  /**
   * @throws UserRefusal.UserNotFound if the account was erased meanwhile
   */
  User handle(Actor.SignedIn actor);
}
