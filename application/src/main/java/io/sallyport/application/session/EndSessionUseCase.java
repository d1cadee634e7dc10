package io.sallyport.application.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.EndSession;
import io.sallyport.domain.session.SessionEnded;
import io.sallyport.domain.session.SessionRefusal.SessionNotFound;
import io.sallyport.domain.transaction.Transactions;
import java.time.InstantSource;

public final class EndSessionUseCase implements EndSession {

  private final Transactions transactions;
  private final InstantSource clock;

  public EndSessionUseCase(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Done handle(Command command) {
    Actor.SignedIn actor = command.actor();
    SessionId id = command.id();
    var ending = new SessionEnded(actor.userId(), id, reason(actor, id), clock.instant());
    boolean ended = transactions.inTransaction(stores -> SessionEnding.end(stores, ending, actor));
    if (!ended) {
      throw new SessionNotFound();
    }
    return Done.DONE;
  }

  private static EndReason reason(Actor.SignedIn actor, SessionId id) {
    return actor.sessionId().equals(id) ? EndReason.LOGGED_OUT : EndReason.ENDED_BY_OWNER;
  }
}
