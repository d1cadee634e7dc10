package io.sallyport.domain.user;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.IdempotencyRefusal;
import io.sallyport.domain.password.PasswordRefusal;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;

/**
 * Shows whom an earlier registration with the same idempotency key made, as they are now, to
 * whoever knows the password: nobody is signed in when they register, and a key alone shows nobody.
 */
@FunctionalInterface
public interface RepeatRegistration extends UseCase<RepeatRegistration.Command, User> {

  /**
   * @param actor who asks, a visitor as a rule
   * @param created what the earlier registration made
   * @param password as typed this time
   */
  record Command(Actor actor, UserId created, Secret password) {}

  /**
   * Refused with {@code too_many_attempts} after too many wrong passwords, if guesses are limited.
   *
   * @throws IdempotencyRefusal.KeyReused if the password is not that of the user
   * @throws IdempotencyRefusal.Gone if the user was erased, or their credentials have changed since
   * @throws PasswordRefusal.HashingOverloaded if too many hashes wait already
   */
  @Override
  User handle(Command command);
}
