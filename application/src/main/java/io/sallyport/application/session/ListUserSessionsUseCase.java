package io.sallyport.application.session;

import io.sallyport.domain.access.Permission;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.ListUserSessions;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.transaction.Transactions;
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
    List<Session> live =
        transactions.inOneStatement(
            stores -> stores.sessions().findLive(command.userId(), policy, now));
    if (live.isEmpty() && !isThere(command.userId())) {
      throw new UserNotFound();
    }
    return live.stream().map(Session::listed).toList();
  }

  private boolean isThere(UserId id) {
    return transactions.inOneStatement(stores -> stores.users().find(id)).isPresent();
  }
}
