package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.password.PasswordRefusal;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;
import java.time.Duration;

/**
 * Authenticates the user of a session again, as some requests demand (RFC 9470). The access tokens
 * that the session had before end at once, so that none that was copied gains by it.
 */
@FunctionalInterface
public interface Reauthenticate
    extends UseCase<Reauthenticate.Command, Reauthenticate.FreshAccess> {

  /**
   * @param signedIn as {@link Authenticate} has just found them; what has changed since is noticed
   */
  record Command(SignedInUser signedIn, Secret currentPassword) {

    public Actor.SignedIn actor() {
      return signedIn.actor();
    }

    /** Without the account. */
    @Override
    public String toString() {
      return "Reauthenticate.Command[actor=" + actor() + "]";
    }
  }

  /**
   * The one access token that says so; a refresh does not pass it on. The refresh token stays as it
   * is.
   */
  record FreshAccess(Secret accessToken, Duration accessTokenLifetime) {}

  /**
   * Refused with {@code too_many_attempts} after too many wrong passwords, if guesses are limited.
   *
   * @throws PasswordRefusal.BadCurrentPassword if the current password is not that
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   * @throws SessionRefusal.InvalidToken if the session or the access token ended meanwhile
   */
  @Override
  FreshAccess handle(Command command);
}
