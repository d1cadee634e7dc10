package io.sallyport.domain.user;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.password.PasswordRefusal;
import io.sallyport.domain.shared.Secret;

/** Erases one's own account and everything that belongs to it. */
@FunctionalInterface
public interface EraseProfile {

  record Command(Actor.SignedIn actor, Secret currentPassword, ExpectedVersion expected) {}

  /**
   * @throws PasswordRefusal.BadCurrentPassword if the current password is not that
   * @throws UserRefusal.LastAdmin if this is the last active administrator
   * @throws UserRefusal.PreconditionFailed if the user has another version than expected
   * @throws UserRefusal.UserNotFound if the account was erased meanwhile
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  void handle(Command command);
}
