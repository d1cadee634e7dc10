package io.sallyport.application.password;

import io.sallyport.domain.event.PasswordChanged;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordPolicy;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.domain.user.Users;
import java.time.Instant;
import java.time.InstantSource;

public final class SetPasswordUseCase implements SetPassword {

  private final Transactions transactions;
  private final PasswordHasher hasher;
  private final PasswordPolicy policy;
  private final InstantSource clock;

  public SetPasswordUseCase(
      Transactions transactions,
      PasswordHasher hasher,
      PasswordPolicy policy,
      InstantSource clock) {
    this.transactions = transactions;
    this.hasher = hasher;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public void handle(Command command) {
    command.actor().mustBeAdmin();
    User asked = transactions.inTransaction(stores -> find(stores.users(), command));
    PasswordHash hash = hasher.hash(NewPassword.accept(policy, command.newPassword(), asked));
    Instant now = clock.instant();

    transactions.inTransaction(stores -> set(stores, command, hash, now));
  }

  private static User set(Stores stores, Command command, PasswordHash hash, Instant now) {
    User user = stores.users().findForChange(command.userId()).orElseThrow(UserNotFound::new);
    stores.events().publish(new PasswordChanged(user.id(), now));
    return stores.users().save(user.passwordChanged(hash, now));
  }

  private static User find(Users users, Command command) {
    return users.find(command.userId()).orElseThrow(UserNotFound::new);
  }
}
