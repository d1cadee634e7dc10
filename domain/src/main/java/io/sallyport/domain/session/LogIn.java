package io.sallyport.domain.session;

import io.sallyport.domain.password.PasswordRefusal;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;

/** Opens a session for someone who knows the password. */
@FunctionalInterface
public interface LogIn extends UseCase<LogIn.Command, Tokens> {

  /**
   * @param email as typed
   * @param password as typed
   */
  record Command(String email, Secret password, Device device) {}

  /**
   * @throws SessionRefusal.BadCredentials if no active account has that address and that password;
   *     which of them it is shows neither in the answer nor in its time
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  @Override
  Tokens handle(Command command);
}
