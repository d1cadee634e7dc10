package io.sallyport.domain.session;

import io.sallyport.domain.idempotency.Once;
import io.sallyport.domain.password.PasswordRefusal;
import io.sallyport.domain.shared.Secret;

/** Opens a session for someone who knows the password. */
@FunctionalInterface
public interface LogIn {

  /**
   * @param email as typed
   * @param password as typed
   * @param once keeps the answer for whoever asks again
   */
  record Command(String email, Secret password, Device device, Once<Tokens> once) {

    public Command(String email, Secret password, Device device) {
      this(email, password, device, Once.untold());
    }
  }

  /**
   * @throws SessionRefusal.BadCredentials if no active account has that address and that password;
   *     which of them it is shows neither in the answer nor in its time
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  Tokens handle(Command command);
}
