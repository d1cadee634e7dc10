package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.Wiring;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.ListUsers;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.UserRefusal.UserNotFound;

/** Whoever runs a command: asks the same ports as over HTTP, and names users by what is at hand. */
final class Operator {

  static final Actor ACTOR = new Actor.Operator();

  private Operator() {}

  /**
   * Finds a user by what was typed.
   *
   * @param typed an id or an email address
   * @throws UserNotFound if there is none
   */
  static User find(Wiring wiring, String typed) {
    return UserId.parse(typed)
        .map(id -> wiring.sallyport().users().read().handle(new ReadUser.Command(ACTOR, id)))
        .orElseGet(() -> findByEmail(wiring, typed));
  }

  private static User findByEmail(Wiring wiring, String typed) {
    var filter = new UserDirectory.Filter(EmailAddress.of(typed), null, null, null);
    var query = new UserDirectory.Query(filter, UserDirectory.Order.OLDEST_FIRST, 1, null);
    return wiring
        .sallyport()
        .users()
        .list()
        .handle(new ListUsers.Command(ACTOR, query))
        .users()
        .stream()
        .findFirst()
        .orElseThrow(UserNotFound::new);
  }
}
