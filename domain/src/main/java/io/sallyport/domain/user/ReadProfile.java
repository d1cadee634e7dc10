package io.sallyport.domain.user;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;

/** Shows people their own account. */
@FunctionalInterface
public interface ReadProfile extends UseCase<Actor.SignedIn, User> {

  /**
   * @throws UserRefusal.UserNotFound if the account was erased meanwhile
   */
  @Override
  User handle(Actor.SignedIn actor);
}
