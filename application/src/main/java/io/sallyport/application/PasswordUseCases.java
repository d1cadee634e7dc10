package io.sallyport.application;

import io.sallyport.application.password.ChangePasswordUseCase;
import io.sallyport.application.password.Credentials;
import io.sallyport.application.password.SetPasswordUseCase;
import io.sallyport.domain.password.PasswordPorts;

/** Puts the use cases of passwords together. */
final class PasswordUseCases {

  private PasswordUseCases() {}

  static PasswordPorts of(Parts parts) {
    return new PasswordPorts(
        new ChangePasswordUseCase(
            parts.transactions(),
            parts.hasher(),
            credentials(parts),
            parts.passwordRules(),
            parts.sessionPolicy(),
            parts.clock()),
        new SetPasswordUseCase(
            parts.transactions(), parts.hasher(), parts.passwordRules(), parts.clock()));
  }

  /** For every use case that compares a password. */
  static Credentials credentials(Parts parts) {
    return new Credentials(parts.hasher(), ThrottlingUseCases.guesses(parts));
  }
}
