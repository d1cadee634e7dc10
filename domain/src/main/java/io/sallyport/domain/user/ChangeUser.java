package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.UseCase;
import java.util.List;

/** Changes someone else's account; the changes take effect all or none. */
@FunctionalInterface
public interface ChangeUser extends UseCase<ChangeUser.Command, User> {

  record Command(Actor actor, UserId id, List<UserChange> changes, ExpectedVersion expected) {

    public Command {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Deactivation signs the user out everywhere; a change of roles is felt by their next request.
   *
   * @return the user as they are now
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws UserRefusal.UserNotFound if there is none with that id
   * @throws UserRefusal.PreconditionFailed if the user has another version than expected
   * @throws UserRefusal.LastAdmin if no active administrator would be left
   */
  @Override
  User handle(Command command);
}
