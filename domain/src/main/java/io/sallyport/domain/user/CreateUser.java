package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.idempotency.IdempotencyRefusal;
import io.sallyport.domain.idempotency.TakeIdempotencyKey;
import io.sallyport.domain.idempotency.TakenKey;
import io.sallyport.domain.password.PasswordRefusal;
import io.sallyport.domain.password.PasswordRules;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens an account for someone else. */
@FunctionalInterface
public interface CreateUser extends UseCase<CreateUser.Command, User> {

  /**
   * @param email as typed
   * @param password as typed; null for an account that cannot log in until it is given one
   * @param fullName as typed; null if there is none
   * @param key taken by {@link TakeIdempotencyKey} for this creation; null without one
   */
  record Command(
      Actor actor,
      String email,
      @Nullable Secret password,
      @Nullable String fullName,
      Set<Role> roles,
      boolean active,
      @Nullable TakenKey key) {

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
      this(actor, email, password, fullName, roles, active, null);
    }

    public Command under(@Nullable TakenKey taken) {
      return new Command(actor, email, password, fullName, roles, active, taken);
    }

    /** Without the address and the name. */
    @Override
    public String toString() {
      return "CreateUser.Command[actor=" + actor + ", roles=" + roles + "]";
    }
  }

  /**
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws InvalidValue naming every bad one of {@code email}, {@code password} (for the reasons
   *     of {@link PasswordRules}) and {@code fullName}
   * @throws UserRefusal.EmailTaken if the canonical form of the address has an account
   * @throws IdempotencyRefusal.InProgress if another attempt has taken the key over
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  @Override
  User handle(Command command);
}
