package io.sallyport.domain.password;

import io.sallyport.domain.shared.UseCase;

/**
 * The use cases of passwords.
 *
 * @param change replaces one's own password
 * @param set gives someone else a new password, or takes it away
 */
public record PasswordPorts(ChangePassword change, SetPassword set) {

  /** The same use cases, each with something around it. */
  public PasswordPorts decorated(UseCase.Decorator decorator) {
    return new PasswordPorts(
        decorator.around(ChangePassword.class, change)::handle,
        decorator.around(SetPassword.class, set)::handle);
  }
}
