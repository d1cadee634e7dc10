package io.sallyport.application.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.LogOut;
import io.sallyport.domain.transaction.Transactions;
import java.time.Instant;
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
    Instant now = clock.instant();
    transactions.inTransaction(
        stores ->
            SessionEnding.end(
                stores, actor.userId(), actor.sessionId(), EndReason.LOGGED_OUT, now));
    return Done.DONE;
  }
}
