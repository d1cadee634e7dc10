package io.sallyport.application.password;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordRules;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.Violations;
import io.sallyport.domain.user.User;
import java.util.Objects;

/** The new password of someone who has an account: whatever sets one asks here. */
final class NewPassword {

  private NewPassword() {}

  /**
   * Takes it, if the rules do. May be slow, so never inside a transaction.
   *
   * @throws InvalidValue at {@code newPassword}
   */
  static Password accept(PasswordRules rules, Secret typed, User user) {
    var violations = new Violations();
    Password password =
        violations.take("newPassword", () -> rules.accept(typed, user.email().guessableWords()));
    violations.refuseIfAny();
    return Objects.requireNonNull(password);
  }
}
