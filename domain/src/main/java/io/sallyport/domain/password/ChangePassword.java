package io.sallyport.domain.password;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;

/** Replaces one's own password and ends every other session of one's own. */
@FunctionalInterface
public interface ChangePassword {

  record Command(Actor.SignedIn actor, Secret currentPassword, Secret newPassword) {}

  /**
   * @throws PasswordRefusal.BadCurrentPassword if the current password is not that
   * @throws InvalidValue at {@code newPassword}, for the reasons of {@link PasswordPolicy}
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  void handle(Command command);
}
