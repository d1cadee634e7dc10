package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.UseCase;

/** Shows an administrator one account. */
@FunctionalInterface
public interface ReadUser extends UseCase<ReadUser.Command, User> {

  /** What is asked, and by whom. */
  record Command(Actor actor, UserId id) {}

  /**
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws UserRefusal.UserNotFound if there is none with that id
   */
  @Override
  User handle(Command command);
}
