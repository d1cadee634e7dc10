package io.sallyport.domain.user;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.idempotency.IdempotencyRefusal;
import io.sallyport.domain.idempotency.TakeIdempotencyKey;
import io.sallyport.domain.idempotency.TakenKey;
import io.sallyport.domain.password.PasswordRefusal;
import io.sallyport.domain.password.PasswordRules;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Opens an account for anyone who asks. */
@FunctionalInterface
public interface RegisterUser extends UseCase<RegisterUser.Command, User> {

  /**
   * @param actor who asks, a visitor as a rule
   * @param email as typed
   * @param password as typed
   * @param fullName as typed; null if they gave none
   * @param key taken by {@link TakeIdempotencyKey} for this registration; null without one
   */
  record Command(
      Actor actor,
      String email,
      Secret password,
      @Nullable String fullName,
      @Nullable TakenKey key) {

    public Command(Actor actor, String email, Secret password, @Nullable String fullName) {
      this(actor, email, password, fullName, null);
    }

    /** Without the address and the name. */
    @Override
    public String toString() {
      return "RegisterUser.Command[actor=" + actor + "]";
    }
  }

  /**
   * @return the new user, active, with the role of everyone
   * @throws InvalidValue naming every bad one of {@code email}, {@code password} (for the reasons
   *     of {@link PasswordRules}) and {@code fullName}
   * @throws UserRefusal.EmailTaken if the canonical form of the address has an account
   * @throws IdempotencyRefusal.InProgress if another attempt has taken the key over
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  @Override
  User handle(Command command);
}
