package io.sallyport.domain.session;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.user.UserRefusal;

/** Signs someone out everywhere. */
@FunctionalInterface
public interface EndUserSessions extends UseCase<EndUserSessions.Command, UseCase.Done> {

  /** What is asked, and by whom. */
  record Command(Actor actor, UserId userId) {}

  /**
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws UserRefusal.UserNotFound if there is no such user
   */
  @Override
  Done handle(Command command);
}
