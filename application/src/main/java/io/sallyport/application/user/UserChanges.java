package io.sallyport.application.user;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.RolesChanged;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserActivated;
import io.sallyport.domain.user.UserDeactivated;
import io.sallyport.domain.user.UserRenamed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Keeping what has changed about someone, and saying what it was. */
final class UserChanges {

  private UserChanges() {}

  /** The user as they are kept; the same as before if nothing has changed. */
  static User save(Stores stores, User before, User after, Actor actor) {
    if (after.equals(before)) {
      return before;
    }
    User saved = stores.users().save(after);
    changes(before, after).forEach(event -> stores.events().publish(event, actor));
    return saved;
  }

  private static List<AccountEvent> changes(User before, User after) {
    UserId id = after.id();
    Instant at = after.updatedAt();
    List<AccountEvent> changes = new ArrayList<>();
    if (!Objects.equals(before.fullName(), after.fullName())) {
      changes.add(new UserRenamed(id, at));
    }
    if (!before.roles().equals(after.roles())) {
      changes.add(new RolesChanged(id, after.roles(), at));
    }
    if (before.active() != after.active()) {
      changes.add(after.active() ? new UserActivated(id, at) : new UserDeactivated(id, at));
    }
    return changes;
  }
}
