package io.sallyport.application.session;

import io.sallyport.domain.access.Permission;
import io.sallyport.domain.session.ListUserSessions;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

public final class ListUserSessionsUseCase implements ListUserSessions {

  private final Transactions transactions;
  private final SessionPolicy policy;
  private final InstantSource clock;

  public ListUserSessionsUseCase(
      Transactions transactions, SessionPolicy policy, InstantSource clock) {
    this.transactions = transactions;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public List<Session> handle(Command command) {
    command.actor().must(Permission.SESSIONS_READ);
    Instant now = clock.instant();
    return transactions
        .inTransaction(
            stores -> {
              User user = stores.users().find(command.userId()).orElseThrow(UserNotFound::new);
              return stores.sessions().findLive(user.id(), policy, now);
            })
        .stream()
        .map(Session::listed)
        .toList();
  }
}
