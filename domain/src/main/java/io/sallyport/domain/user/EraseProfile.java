package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.password.PasswordRefusal;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Erases one's own account and everything that belongs to it. */
@FunctionalInterface
public interface EraseProfile extends UseCase<EraseProfile.Command, UseCase.Done> {

  /**
   * @param currentPassword null to rely on having proved it a moment ago
   */
  record Command(
      Actor.SignedIn actor, @Nullable Secret currentPassword, ExpectedVersion expected) {}

  /**
   * Refused with {@code too_many_attempts} after too many wrong passwords, if guesses are limited.
   *
   * @throws AccessRefusal.StepUpNeeded if no password is given and the access token is of no
   *     re-authentication of the last minutes
   * @throws PasswordRefusal.BadCurrentPassword if the current password is not that
   * @throws UserRefusal.LastAdmin if this is the last active administrator
   * @throws UserRefusal.PreconditionFailed if the user has another version than expected
   * @throws UserRefusal.UserNotFound if the account was erased meanwhile
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  @Override
  Done handle(Command command);
}
