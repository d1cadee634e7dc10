package io.sallyport.application.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.LogOut;
import io.sallyport.domain.session.SessionEnded;
import io.sallyport.domain.transaction.Transactions;
import java.time.InstantSource;

public final class LogOutUseCase implements LogOut {

  private final Transactions transactions;
  private final InstantSource clock;

  public LogOutUseCase(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Done handle(Actor.SignedIn actor) {
    var ending =
        new SessionEnded(actor.userId(), actor.sessionId(), EndReason.LOGGED_OUT, clock.instant());
    transactions.inTransaction(stores -> SessionEnding.end(stores, ending, actor));
    return Done.DONE;
  }
}
