package io.sallyport.application.user;

import io.sallyport.domain.access.Permission;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ReadLinkedUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;

public final class ReadLinkedUserUseCase implements ReadLinkedUser {

  private final Transactions transactions;

  public ReadLinkedUserUseCase(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public User handle(Command command) {
    command.actor().must(Permission.USERS_READ);
    return transactions
        .inTransaction(
            stores -> stores.externalIds().find(command.externalId()).flatMap(stores.users()::find))
        .orElseThrow(UserNotFound::new);
  }
}
