package io.sallyport.application.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.EndUserSessions;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;

public final class EndUserSessionsUseCase implements EndUserSessions {

  private final Transactions transactions;

  public EndUserSessionsUseCase(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void handle(Actor actor, UserId userId) {
    actor.mustBeAdmin();
    transactions.inTransaction(
        stores -> {
          User user = stores.users().find(userId).orElseThrow(UserNotFound::new);
          return stores.users().save(user.signedOutEverywhere());
        });
  }
}
