package io.sallyport.application.user;

import io.sallyport.domain.access.Permission;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserChange;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.domain.user.Users;
import java.time.Instant;
import java.time.InstantSource;

public final class ChangeUserUseCase implements ChangeUser {

  private final Transactions transactions;
  private final InstantSource clock;

  public ChangeUserUseCase(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public User handle(Command command) {
    command.actor().must(Permission.USERS_WRITE);
    Instant now = clock.instant();

    return transactions.inTransaction(stores -> change(stores, command, now));
  }

  private static User change(Stores stores, Command command, Instant now) {
    Users users = stores.users();
    User user = users.findForChangeOfRights(command.id()).orElseThrow(UserNotFound::new);
    command.expected().require(user);
    User changed = user;
    for (UserChange change : command.changes()) {
      changed = change.applyTo(changed, now);
    }
    LastAdminRule.check(users, user, changed.isActiveAdmin());
    return UserChanges.save(stores, user, changed, command.actor());
  }
}
