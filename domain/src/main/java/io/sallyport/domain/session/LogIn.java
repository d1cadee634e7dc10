package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.password.PasswordRefusal;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;

/** Opens a session for someone who knows the password. */
@FunctionalInterface
public interface LogIn extends UseCase<LogIn.Command, Tokens> {

  /**
   * @param actor who asks, a visitor as a rule; the session is opened on the {@link Device} of
   *     their origin
   * @param email as typed
   * @param password as typed
   */
  record Command(Actor actor, String email, Secret password) {

    /** Without the address. */
    @Override
    public String toString() {
      return "LogIn.Command[actor=" + actor + "]";
    }
  }

  /**
   * Refused with {@code too_many_attempts} after too many wrong passwords, if guesses are limited.
   *
   * @throws SessionRefusal.BadCredentials if no active account has that address and that password;
   *     which of them it is shows neither in the answer nor in its time
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  @Override
  Tokens handle(Command command);
}
