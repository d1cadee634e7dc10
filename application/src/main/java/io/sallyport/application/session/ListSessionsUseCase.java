package io.sallyport.application.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.ListSessions;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

public final class ListSessionsUseCase implements ListSessions {

  private final Transactions transactions;
  private final SessionPolicy policy;
  private final InstantSource clock;

  public ListSessionsUseCase(Transactions transactions, SessionPolicy policy, InstantSource clock) {
    this.transactions = transactions;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public List<Session> handle(Actor.SignedIn actor) {
    Instant now = clock.instant();
    return transactions
        .inOneStatement(stores -> stores.sessions().findLive(actor.userId(), policy, now))
        .stream()
        .map(Session::listed)
        .toList();
  }
}
