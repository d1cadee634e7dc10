package io.sallyport.application.user;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ReadProfile;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;

public final class ReadProfileUseCase implements ReadProfile {

  private final Transactions transactions;

  public ReadProfileUseCase(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public User handle(Actor.SignedIn actor) {
    return transactions
        .inOneStatement(stores -> stores.users().find(actor.userId()))
        .orElseThrow(UserNotFound::new);
  }
}
