package io.sallyport.application.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.event.UserErased;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import java.time.Instant;

/** Taking an account away, whoever asks. */
final class Erasure {

  private Erasure() {}

  static User erase(Stores stores, UserId id, ExpectedVersion expected, Instant now) {
    User user = stores.users().find(id).orElseThrow(UserNotFound::new);
    expected.require(user);
    LastAdminRule.check(stores.users(), user, false);
    stores.users().remove(user);
    stores.events().publish(new UserErased(id, now));
    return user;
  }
}
