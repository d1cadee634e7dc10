package io.sallyport.application.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.EndAllSessions;
import io.sallyport.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;

public final class EndAllSessionsUseCase implements EndAllSessions {

  private final Transactions transactions;
  private final InstantSource clock;

  public EndAllSessionsUseCase(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Done handle(Actor.SignedIn actor) {
    Instant now = clock.instant();
    transactions.inTransaction(
        stores ->
            stores
                .users()
                .findForChange(actor.userId())
                .map(user -> SessionEnding.endAll(stores, user, actor, now)));
    return Done.DONE;
  }
}
