package io.sallyport.application.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.EndAllSessions;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;

public final class EndAllSessionsUseCase implements EndAllSessions {

  private final Transactions transactions;

  public EndAllSessionsUseCase(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void handle(Actor.SignedIn actor) {
    transactions.inTransaction(
        stores ->
            stores
                .users()
                .find(actor.userId())
                .map(User::signedOutEverywhere)
                .map(stores.users()::save));
  }
}
