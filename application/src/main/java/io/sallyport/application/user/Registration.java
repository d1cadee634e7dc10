package io.sallyport.application.user;

import io.sallyport.domain.idempotency.TakenKey;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRegistered;
import org.jspecify.annotations.Nullable;

/** Someone who is about to have an account. */
final class Registration {

  private Registration() {}

  /**
   * Adds them, and completes the key of the request with them.
   *
   * @return false, with nothing kept, if their address is taken
   */
  static boolean save(Stores stores, User user, @Nullable TakenKey key) {
    boolean added = stores.users().add(user);
    if (added) {
      stores.events().publish(new UserRegistered(user.id(), user.email(), user.createdAt()));
      if (key != null) {
        stores.idempotencyRecords().complete(key, user.id().value());
      }
    }
    return added;
  }
}
