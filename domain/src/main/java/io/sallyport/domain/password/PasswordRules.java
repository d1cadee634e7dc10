package io.sallyport.domain.password;

import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import java.util.Collection;

/**
 * All that a new password must pass, whoever sets it: first the policy, which is fast; then it must
 * not be known from a breach.
 */
public record PasswordRules(PasswordPolicy policy, BreachedPasswords breached) {

  /**
   * Takes a new password. May be slow, so never inside a transaction.
   *
   * @param personal as for {@link PasswordPolicy#accept}
   * @throws InvalidValue for the reasons of {@link PasswordPolicy#accept}, or {@code
   *     password_breached}
   */
  public Password accept(Secret typed, Collection<String> personal) {
    return requireUnbreached(policy.accept(typed, personal));
  }

  /**
   * Takes a password that the policy has taken: for whoever has other values to look at before they
   * ask what is slow.
   *
   * @throws InvalidValue {@code password_breached}
   */
  public Password requireUnbreached(Password password) {
    if (breached.contains(password)) {
      throw new InvalidValue(
          "password_breached",
          "This password was found in a breach of another system; choose another.");
    }
    return password;
  }
}
