package io.sallyport.application.user;

import io.sallyport.domain.access.Permission;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ListUsers;
import io.sallyport.domain.user.UserDirectory;

public final class ListUsersUseCase implements ListUsers {

  private final Transactions transactions;

  public ListUsersUseCase(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public UserDirectory.Page handle(Command command) {
    command.actor().must(Permission.USERS_READ);
    UserDirectory.Query query = command.query();
    return query.filter().words() == null
        ? transactions.inOneStatement(stores -> stores.userDirectory().page(query))
        : transactions.inTransaction(stores -> stores.userDirectory().page(query));
  }
}
