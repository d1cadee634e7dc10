package io.sallyport.application.user;

import io.sallyport.domain.access.Permission;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.LinkUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.ExternalIdTaken;
import io.sallyport.domain.user.UserRefusal.UserNotFound;

public final class LinkUserUseCase implements LinkUser {

  private final Transactions transactions;

  public LinkUserUseCase(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Done handle(Command command) {
    command.actor().must(Permission.USERS_WRITE);
    transactions.inTransaction(stores -> link(stores, command));
    return Done.DONE;
  }

  private static User link(Stores stores, Command command) {
    User user = stores.users().find(command.userId()).orElseThrow(UserNotFound::new);
    if (!stores.externalIds().link(user.id(), command.externalId())) {
      throw new ExternalIdTaken();
    }
    return user;
  }
}
