package io.sallyport.application.user;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserErased;
import java.time.Instant;

/** Taking an account away, whoever asks. */
final class Erasure {

  private Erasure() {}

  static User erase(Stores stores, User user, Actor actor, Instant now) {
    LastAdminRule.check(stores.users(), user, false);
    stores.users().remove(user);
    stores.events().publish(new UserErased(user.id(), now), actor);
    return user;
  }
}
