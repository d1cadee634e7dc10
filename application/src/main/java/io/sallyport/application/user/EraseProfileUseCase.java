package io.sallyport.application.user;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRefusal.BadCurrentPassword;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.EraseProfile;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.domain.user.Users;
import java.time.Instant;
import java.time.InstantSource;

public final class EraseProfileUseCase implements EraseProfile {

  private final Transactions transactions;
  private final PasswordHasher hasher;
  private final InstantSource clock;

  public EraseProfileUseCase(
      Transactions transactions, PasswordHasher hasher, InstantSource clock) {
    this.transactions = transactions;
    this.hasher = hasher;
    this.clock = clock;
  }

  @Override
  public void handle(Command command) {
    Instant now = clock.instant();
    if (command.currentPassword() == null) {
      command.actor().mustHaveProvedIdentity(now);
    } else {
      check(command, command.currentPassword());
    }

    transactions.inTransaction(
        stores -> Erasure.erase(stores, command.actor().userId(), command.expected(), now));
  }

  private void check(Command command, Secret currentPassword) {
    User asked = transactions.inTransaction(stores -> find(stores.users(), command));
    if (!hasher.verify(new Password(currentPassword), asked.passwordHash())) {
      throw new BadCurrentPassword();
    }
  }

  private static User find(Users users, Command command) {
    return users.find(command.actor().userId()).orElseThrow(UserNotFound::new);
  }
}
