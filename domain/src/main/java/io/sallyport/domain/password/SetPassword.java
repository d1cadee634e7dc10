package io.sallyport.domain.password;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Gives someone else a new password, or none, without knowing the old one, and ends all their
 * sessions.
 */
@FunctionalInterface
public interface SetPassword extends UseCase<SetPassword.Command, UseCase.Done> {

  /**
   * @param newPassword null to take the password away: nobody logs in with one until it is set anew
   */
  record Command(Actor actor, UserId userId, @Nullable Secret newPassword) {}

  /**
   * Refuses a user who does not exist with kind {@code NOT_FOUND}.
   *
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws PasswordRefusal.OwnPassword if it is the password of whoever is signed in and asks
   * @throws InvalidValue at {@code newPassword}, for the reasons of {@link PasswordRules}
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  @Override
  Done handle(Command command);
}
