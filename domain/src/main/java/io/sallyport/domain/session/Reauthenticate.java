package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.password.PasswordRefusal;
import io.sallyport.domain.shared.Secret;
import java.time.Duration;

/** Proves once more who one is, within a session, as some requests demand (RFC 9470). */
@FunctionalInterface
public interface Reauthenticate {

  record Command(Actor.SignedIn actor, Secret currentPassword) {}

  /** An access token that says so; the refresh token stays as it is. */
  record FreshAccess(Secret accessToken, Duration accessTokenLifetime) {}

  /**
   * @throws PasswordRefusal.BadCurrentPassword if the current password is not that
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   * @throws SessionRefusal.InvalidToken if the session ended meanwhile
   */
  FreshAccess handle(Command command);
}
