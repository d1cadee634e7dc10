package io.sallyport.application.user;

import io.sallyport.domain.access.Permission;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.EraseUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import java.time.Instant;
import java.time.InstantSource;

public final class EraseUserUseCase implements EraseUser {

  private final Transactions transactions;
  private final InstantSource clock;

  public EraseUserUseCase(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Done handle(Command command) {
    command.actor().must(Permission.USERS_WRITE);
    Instant now = clock.instant();
    transactions.inTransaction(
        stores -> {
          User user =
              stores.users().findForChangeOfRights(command.id()).orElseThrow(UserNotFound::new);
          command.expected().require(user);
          return Erasure.erase(stores, user, command.actor(), now);
        });
    return Done.DONE;
  }
}
