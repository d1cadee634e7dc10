package io.sallyport.application.user;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
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
  public User handle(Actor actor, UserId id) {
    actor.mustBeAdmin();
    return transactions
        .inTransaction(stores -> stores.users().find(id))
        .orElseThrow(UserNotFound::new);
  }
}
