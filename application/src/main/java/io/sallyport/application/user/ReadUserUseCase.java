package io.sallyport.application.user;

import io.sallyport.domain.access.Permission;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;

public final class ReadUserUseCase implements ReadUser {

  private final Transactions transactions;

  public ReadUserUseCase(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public User handle(Command command) {
    command.actor().must(Permission.USERS_READ);
    return transactions
        .inOneStatement(stores -> stores.users().find(command.id()))
        .orElseThrow(UserNotFound::new);
  }
}
