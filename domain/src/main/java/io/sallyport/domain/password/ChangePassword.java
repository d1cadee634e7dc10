package io.sallyport.domain.password;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Replaces one's own password and ends every other session of one's own. */
@FunctionalInterface
public interface ChangePassword extends UseCase<ChangePassword.Command, UseCase.Done> {

  /**
   * @param currentPassword null to rely on having proved it a moment ago
   */
  record Command(Actor.SignedIn actor, @Nullable Secret currentPassword, Secret newPassword) {}

  /**
   * Refused with {@code too_many_attempts} after too many wrong passwords, if guesses are limited.
   *
   * @throws AccessRefusal.StepUpNeeded if no password is given and the access token is of no
   *     re-authentication of the last minutes
   * @throws PasswordRefusal.BadCurrentPassword if the current password is not that
   * @throws InvalidValue at {@code newPassword}, for the reasons of {@link PasswordRules}
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  @Override
  Done handle(Command command);
}
