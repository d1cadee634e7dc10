package io.sallyport.application.user;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordRules;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.Violations;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.FullName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Someone who is to have an account, as far as their own words go. */
record RegistrationInput(
    EmailAddress email, @Nullable Password password, @Nullable FullName fullName) {

  /**
   * Reads what was typed. May be slow, so never inside a transaction: a password is looked for in
   * breaches once nothing else is wrong.
   *
   * @throws InvalidValue naming every bad one of {@code email}, {@code password} and {@code
   *     fullName}
   */
  static RegistrationInput read(
      String typedEmail,
      @Nullable Secret typedPassword,
      @Nullable String typedName,
      PasswordRules rules) {
    var violations = new Violations();
    EmailAddress email = violations.take("email", () -> EmailAddress.of(typedEmail));
    List<String> personal = email == null ? List.of() : email.guessableWords();
    Password password =
        typedPassword == null
            ? null
            : violations.take("password", () -> rules.policy().accept(typedPassword, personal));
    FullName fullName = violations.take("fullName", () -> FullName.of(typedName));
    violations.refuseIfAny();
    if (password != null) {
      violations.take("password", () -> rules.requireUnbreached(password));
      violations.refuseIfAny();
    }
    return new RegistrationInput(Objects.requireNonNull(email), password, fullName);
  }
}
