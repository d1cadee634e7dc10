package io.sallyport.application.user;

import io.sallyport.domain.transaction.Events;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.RolesChanged;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserActivated;
import io.sallyport.domain.user.UserDeactivated;
import io.sallyport.domain.user.UserRenamed;
import java.time.Instant;
import java.util.Objects;

/** Keeping what has changed about someone, and saying what it was. */
final class UserChanges {

  private UserChanges() {}

  /** The user as they are kept; the same as before if nothing has changed. */
  static User save(Stores stores, User before, User after, Instant now) {
    if (after.equals(before)) {
      return before;
    }
    User saved = stores.users().save(after);
    publish(stores.events(), before, after, now);
    return saved;
  }

  private static void publish(Events events, User before, User after, Instant now) {
    if (!Objects.equals(before.fullName(), after.fullName())) {
      events.publish(new UserRenamed(after.id(), now));
    }
    if (!before.roles().equals(after.roles())) {
      events.publish(new RolesChanged(after.id(), after.roles(), now));
    }
    if (before.active() != after.active()) {
      events.publish(
          after.active()
              ? new UserActivated(after.id(), now)
              : new UserDeactivated(after.id(), now));
    }
  }
}
