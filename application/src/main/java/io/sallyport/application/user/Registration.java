package io.sallyport.application.user;

import io.sallyport.domain.access.Actor;
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
  static boolean save(Stores stores, User user, @Nullable TakenKey key, Actor actor) {
    boolean added = stores.users().add(user);
    if (added) {
      var event = new UserRegistered(user.id(), user.email(), user.createdAt());
      stores.events().publish(event, actor);
      if (key != null) {
        stores.idempotencyRecords().complete(key, user.id().value());
      }
    }
    return added;
  }
}
