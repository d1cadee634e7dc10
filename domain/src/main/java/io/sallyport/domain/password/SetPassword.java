package io.sallyport.domain.password;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;

/** Gives someone a new password without knowing the old one, and ends all their sessions. */
@FunctionalInterface
public interface SetPassword {

  record Command(Actor actor, UserId userId, Secret newPassword) {}

  /**
   * Refuses a user who does not exist with kind {@code NOT_FOUND}.
   *
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws InvalidValue at {@code newPassword}, for the reasons of {@link PasswordPolicy}
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  void handle(Command command);
}
