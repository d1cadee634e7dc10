package io.sallyport.application.user;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.EraseUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.domain.user.Users;

public final class EraseUserUseCase implements EraseUser {

  private final Transactions transactions;

  public EraseUserUseCase(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void handle(Command command) {
    command.actor().mustBeAdmin();
    transactions.inTransaction(stores -> erase(stores.users(), command));
  }

  private static User erase(Users users, Command command) {
    User user = users.find(command.id()).orElseThrow(UserNotFound::new);
    command.expected().require(user);
    LastAdminRule.check(users, user, false);
    users.remove(user);
    return user;
  }
}
