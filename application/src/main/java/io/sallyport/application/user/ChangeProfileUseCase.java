package io.sallyport.application.user;

import io.sallyport.domain.shared.Violations;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ChangeProfile;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

public final class ChangeProfileUseCase implements ChangeProfile {

  private final Transactions transactions;
  private final InstantSource clock;

  public ChangeProfileUseCase(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public User handle(Command command) {
    var violations = new Violations();
    FullName fullName = violations.take("fullName", () -> FullName.of(command.fullName()));
    violations.refuseIfAny();
    Instant now = clock.instant();

    return transactions.inTransaction(stores -> rename(stores, command, fullName, now));
  }

  private static User rename(
      Stores stores, Command command, @Nullable FullName fullName, Instant now) {
    User user =
        stores.users().findForChange(command.actor().userId()).orElseThrow(UserNotFound::new);
    command.expected().require(user);
    User renamed = user.renamed(fullName, now);
    return UserChanges.save(stores, user, renamed, command.actor());
  }
}
