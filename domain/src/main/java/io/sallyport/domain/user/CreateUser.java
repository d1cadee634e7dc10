package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.idempotency.Once;
import io.sallyport.domain.password.PasswordPolicy;
import io.sallyport.domain.password.PasswordRefusal;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens an account for someone else. */
@FunctionalInterface
public interface CreateUser {

  /**
   * @param email as typed
   * @param password as typed; null for an account that cannot log in until it is given one
   * @param fullName as typed; null if there is none
   * @param once keeps the answer for whoever asks again
   */
  record Command(
      Actor actor,
      String email,
      @Nullable Secret password,
      @Nullable String fullName,
      Set<Role> roles,
      boolean active,
      Once<User> once) {

    public Command {
      roles = Set.copyOf(roles);
    }

    public Command(
        Actor actor,
        String email,
        @Nullable Secret password,
        @Nullable String fullName,
        Set<Role> roles,
        boolean active) {
      this(actor, email, password, fullName, roles, active, Once.untold());
    }
  }

  /**
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws InvalidValue naming every bad one of {@code email}, {@code password} (for the reasons
   *     of {@link PasswordPolicy}) and {@code fullName}
   * @throws UserRefusal.EmailTaken if the canonical form of the address has an account
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  User handle(Command command);
}
