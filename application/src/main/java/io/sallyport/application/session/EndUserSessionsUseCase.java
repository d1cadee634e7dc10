package io.sallyport.application.session;

import io.sallyport.domain.access.Permission;
import io.sallyport.domain.session.EndUserSessions;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import java.time.Instant;
import java.time.InstantSource;

public final class EndUserSessionsUseCase implements EndUserSessions {

  private final Transactions transactions;
  private final InstantSource clock;

  public EndUserSessionsUseCase(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Done handle(Command command) {
    command.actor().must(Permission.SESSIONS_WRITE);
    Instant now = clock.instant();
    transactions.inTransaction(
        stores -> {
          User user = stores.users().findForChange(command.userId()).orElseThrow(UserNotFound::new);
          return SessionEnding.endAll(stores, user, command.actor(), now);
        });
    return Done.DONE;
  }
}
