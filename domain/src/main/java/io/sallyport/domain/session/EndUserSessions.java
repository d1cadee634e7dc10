package io.sallyport.domain.session;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.UserRefusal;

/** Signs someone out everywhere. */
@FunctionalInterface
public interface EndUserSessions {

  /**
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws UserRefusal.UserNotFound if there is no such user
   */
  void handle(Actor actor, UserId userId);
}
