package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.UseCase;

/** Erases someone else's account and everything that belongs to it. */
@FunctionalInterface
public interface EraseUser extends UseCase<EraseUser.Command, UseCase.Done> {

  record Command(Actor actor, UserId id, ExpectedVersion expected) {}

  /**
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws UserRefusal.UserNotFound if there is none with that id
   * @throws UserRefusal.PreconditionFailed if the user has another version than expected
   * @throws UserRefusal.LastAdmin if no active administrator would be left
   */
  @Override
  Done handle(Command command);
}
